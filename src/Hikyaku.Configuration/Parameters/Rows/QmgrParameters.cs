namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>qmgr_</c>.</summary>
public static class QmgrParameters
{
    public static readonly IntParameter MessageActiveLimit = new("qmgr_message_active_limit", "20000")
    {
        Minimum = 1,
        Summary = "How many messages the active queue may hold.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter MessageRecipientLimit = new("qmgr_message_recipient_limit", "20000")
    {
        Minimum = 1,
        Summary = "How many recipients the queue manager may hold in memory, over all messages, and how many dead destinations it remembers.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter MessageRecipientMinimum = new("qmgr_message_recipient_minimum", "10")
    {
        Minimum = 1,
        Summary = "How many recipients of any message are held in memory at least, whatever the other limits say.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter ClogWarnTime = new("qmgr_clog_warn_time", "300s")
    {
        Since = "2.0",
        Summary = "How often a destination that fills up the active queue is warned about at most; 0 never warns.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter FudgeFactor = new("qmgr_fudge_factor", "100")
    {
        Minimum = 10,
        Maximum = 100,
        Summary = "The percentage of its deliveries that the old queue manager, oqmgr, lets one large message use up; nothing else reads it.",
        Status = ParameterStatus.WithoutEffect("only the old queue manager, oqmgr, reads it"),
    };

    public static readonly TimeParameter IpcTimeout = new("qmgr_ipc_timeout", "60s")
    {
        MinimumSeconds = 1,
        Since = "2.8",
        Summary = "How long the queue manager waits for one of its neighbours to answer.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter DaemonTimeout = new("qmgr_daemon_timeout", "1000s")
    {
        MinimumSeconds = 1,
        Since = "2.8",
        Summary = "How long the queue manager may work on one request before its watchdog ends it.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };
}
