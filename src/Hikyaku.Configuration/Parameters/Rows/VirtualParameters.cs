namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>virtual_</c>.</summary>
public static class VirtualParameters
{
    public static readonly IntParameter DestinationConcurrencyLimit = new("virtual_destination_concurrency_limit", "$default_destination_concurrency_limit")
    {
        Summary = "How many deliveries of the virtual transport to one destination may run at a time.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DestinationRecipientLimit = new("virtual_destination_recipient_limit", "$default_destination_recipient_limit")
    {
        Summary = "How many recipients one delivery of the virtual transport may carry.",
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
        Summary = "How many addresses one recipient may become through virtual aliases.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter AliasMaps = new("virtual_alias_maps", "$virtual_maps")
    {
        Since = "2.0",
        Summary = "Tables that replace recipients of all domains, local and remote, by one or more other addresses.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter AliasRecursionLimit = new("virtual_alias_recursion_limit", "1000")
    {
        Minimum = 1,
        Since = "2.1",
        Summary = "How deep virtual aliases may lead to others.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter GidMaps = new("virtual_gid_maps", "")
    {
        Summary = "Tables by recipient with the group id of the virtual mailbox; static:ID for one id.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter MailboxBase = new("virtual_mailbox_base", "")
    {
        MinimumLength = 1,
        Summary = "The folder that all results of virtual_mailbox_maps lie below; / when they are whole paths. virtual(8) does not start without it.",
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
        Summary = "How many bytes a virtual mailbox, or one message of a Maildir, may have; 0 means no limit.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MailboxLock = new("virtual_mailbox_lock", "fcntl, dotlock")
    {
        MinimumLength = 1,
        Summary = "How a virtual mailbox file is locked: fcntl, flock, dotlock.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter MailboxMaps = new("virtual_mailbox_maps", "")
    {
        Summary = "Tables by recipient with the mailbox below virtual_mailbox_base, and so the list of valid addresses; a final / makes it a Maildir.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter MinimumUid = new("virtual_minimum_uid", "100")
    {
        Minimum = 1,
        Summary = "The lowest user id that virtual_uid_maps may give.",
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
        Summary = "Tables by recipient with the user id of the virtual mailbox; static:ID for one id.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter Maps = new("virtual_maps", "")
    {
        Since = "2.0",
        Summary = "The name of virtual_alias_maps and virtual_alias_domains together before Postfix 2.0.",
        Status = ParameterStatus.Renamed("virtual_alias_maps"),
    };

    public static readonly StringParameter DeliveryStatusFilter = new("virtual_delivery_status_filter", "$default_delivery_status_filter")
    {
        Since = "3.0",
        Summary = "Tables that replace the status code and text of virtual delivery results.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter AliasAddressLengthLimit = new("virtual_alias_address_length_limit", "1000")
    {
        Minimum = 1,
        Since = "3.0",
        Summary = "How long an address may become through virtual aliases; it stops loops that grow.",
        Status = ParameterStatus.Planned(6),
    };
}
