namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>local_</c>.</summary>
public static class LocalParameters
{
    public static readonly StringParameter CommandShell = new("local_command_shell", "")
    {
        Summary = "A shell through which local runs every command of a recipient, for example a restricted one; empty uses /bin/sh where one is needed.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DestinationConcurrencyLimit = new("local_destination_concurrency_limit", "2")
    {
        Minimum = 0,
        Summary = "How many deliveries to one local recipient may run at a time, as long as local_destination_recipient_limit is 1.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter DestinationRecipientLimit = new("local_destination_recipient_limit", "1")
    {
        Minimum = 0,
        Summary = "How many recipients one local delivery may carry; above 1 the concurrency limit counts per domain.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter RecipientMaps = new("local_recipient_maps", "proxy:unix:passwd.byname $alias_maps")
    {
        Summary = "The tables of users of mydestination; empty takes everybody.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Transport = new("local_transport", "local:$myhostname")
    {
        Summary = "The transport, and perhaps the next hop, for mydestination and our own address literals.",
        MinimumLength = 1,
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter HeaderRewriteClients = new("local_header_rewrite_clients", "permit_inet_interfaces")
    {
        Summary = "Clients whose headers are completed and rewritten as local mail's are.",
        Since = "2.9",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter DeliveryStatusFilter = new("local_delivery_status_filter", "$default_delivery_status_filter")
    {
        Since = "3.0",
        Summary = "Tables that replace the status code and text of local delivery results.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter LoginSenderMaps = new("local_login_sender_maps", "static:*")
    {
        Since = "3.6",
        Summary = "Tables by UNIX login name with the envelope senders that the user may give to sendmail; * stands for any, <> for the null sender.",
        Status = ParameterStatus.Planned(6),
    };
}
