namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>mailbox_</c>.</summary>
public static class MailboxParameters
{
    public static readonly RawParameter Command = new("mailbox_command", "")
    {
        Since = "2.2",
        Summary = "The command that delivers to a local mailbox, such as procmail; $user, $home and kin are in its environment. Empty for none.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter SizeLimit = new("mailbox_size_limit", "51200000")
    {
        Is64Bit = true,
        Minimum = 0,
        Summary = "How many bytes a local mailbox file, or one message of a Maildir, may have; 0 means no limit.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter CommandMaps = new("mailbox_command_maps", "")
    {
        Summary = "Tables by recipient with the command that counts in place of mailbox_command.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter DeliveryLock = new("mailbox_delivery_lock", "fcntl, dotlock")
    {
        MinimumLength = 1,
        Summary = "How a local mailbox file is locked: fcntl, flock, dotlock.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter Transport = new("mailbox_transport", "")
    {
        Summary = "The transport:nexthop that delivers to all local mailboxes after aliases and .forward; empty for local itself.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter TransportMaps = new("mailbox_transport_maps", "")
    {
        Since = "2.3",
        Summary = "Tables by recipient with the transport that counts in place of mailbox_transport.",
        Status = ParameterStatus.Planned(6),
    };
}
