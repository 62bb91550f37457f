namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>qmqpd_</c>.</summary>
public static class QmqpdParameters
{
    public static readonly ListParameter AuthorizedClients = new("qmqpd_authorized_clients", "")
    {
        Since = "2.4",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly TimeParameter ErrorDelay = new("qmqpd_error_delay", "1s")
    {
        Status = ParameterStatus.Planned(10),
    };

    public static readonly TimeParameter Timeout = new("qmqpd_timeout", "300s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(10),
    };

    public static readonly BoolParameter ClientPortLogging = new("qmqpd_client_port_logging", "no")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(10),
    };
}
