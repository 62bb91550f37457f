namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>mailbox_</c>.</summary>
public static class MailboxParameters
{
    public static readonly RawParameter Command = new("mailbox_command", "")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter SizeLimit = new("mailbox_size_limit", "51200000")
    {
        Is64Bit = true,
        Minimum = 0,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter CommandMaps = new("mailbox_command_maps", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter DeliveryLock = new("mailbox_delivery_lock", "fcntl, dotlock")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter Transport = new("mailbox_transport", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter TransportMaps = new("mailbox_transport_maps", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };
}
