namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>qmgr_</c>.</summary>
public static class QmgrParameters
{
    public static readonly IntParameter MessageActiveLimit = new("qmgr_message_active_limit", "20000")
    {
        Minimum = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter MessageRecipientLimit = new("qmgr_message_recipient_limit", "20000")
    {
        Minimum = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter MessageRecipientMinimum = new("qmgr_message_recipient_minimum", "10")
    {
        Minimum = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter ClogWarnTime = new("qmgr_clog_warn_time", "300s")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter FudgeFactor = new("qmgr_fudge_factor", "100")
    {
        Minimum = 10,
        Maximum = 100,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter IpcTimeout = new("qmgr_ipc_timeout", "60s")
    {
        MinimumSeconds = 1,
        Since = "2.8",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter DaemonTimeout = new("qmgr_daemon_timeout", "1000s")
    {
        MinimumSeconds = 1,
        Since = "2.8",
        Status = ParameterStatus.Planned(6),
    };
}
