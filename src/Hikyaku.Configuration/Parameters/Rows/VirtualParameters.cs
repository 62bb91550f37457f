namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>virtual_</c>.</summary>
public static class VirtualParameters
{
    public static readonly IntParameter DestinationConcurrencyLimit = new("virtual_destination_concurrency_limit", "$default_destination_concurrency_limit")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DestinationRecipientLimit = new("virtual_destination_recipient_limit", "$default_destination_recipient_limit")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter AliasDomains = new("virtual_alias_domains", "$virtual_alias_maps")
    {
        Summary = "Domains in which every address is an alias.",
        Since = "2.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter AliasExpansionLimit = new("virtual_alias_expansion_limit", "1000")
    {
        Minimum = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter AliasMaps = new("virtual_alias_maps", "$virtual_maps")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter AliasRecursionLimit = new("virtual_alias_recursion_limit", "1000")
    {
        Minimum = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter GidMaps = new("virtual_gid_maps", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter MailboxBase = new("virtual_mailbox_base", "")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MailboxDomains = new("virtual_mailbox_domains", "$virtual_mailbox_maps")
    {
        Summary = "Domains delivered by virtual_transport.",
        Since = "2.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter MailboxLimit = new("virtual_mailbox_limit", "51200000")
    {
        Is64Bit = true,
        Minimum = 0,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MailboxLock = new("virtual_mailbox_lock", "fcntl, dotlock")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter MailboxMaps = new("virtual_mailbox_maps", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter MinimumUid = new("virtual_minimum_uid", "100")
    {
        Minimum = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter Transport = new("virtual_transport", "virtual")
    {
        Summary = "The transport for virtual_mailbox_domains.",
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter UidMaps = new("virtual_uid_maps", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter Maps = new("virtual_maps", "")
    {
        Since = "2.0",
        Status = ParameterStatus.Legacy("legacy alias -> virtual_alias_maps"),
    };

    public static readonly StringParameter DeliveryStatusFilter = new("virtual_delivery_status_filter", "$default_delivery_status_filter")
    {
        Since = "3.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter AliasAddressLengthLimit = new("virtual_alias_address_length_limit", "1000")
    {
        Minimum = 1,
        Since = "3.0",
        Status = ParameterStatus.Planned(6),
    };
}
