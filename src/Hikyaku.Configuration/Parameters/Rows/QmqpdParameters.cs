namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>qmqpd_</c>.</summary>
public static class QmqpdParameters
{
    public static readonly ListParameter AuthorizedClients = new("qmqpd_authorized_clients", "")
    {
        Since = "2.4",
        Summary = "The clients, as names, addresses, networks or tables, that may use the QMQP port; empty allows nobody.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter ErrorDelay = new("qmqpd_error_delay", "1s")
    {
        Summary = "How long the QMQP server waits before it sends a refusal.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter Timeout = new("qmqpd_timeout", "300s")
    {
        MinimumSeconds = 1,
        Summary = "How long one read or write of the QMQP server may take.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter ClientPortLogging = new("qmqpd_client_port_logging", "no")
    {
        Since = "2.5",
        Summary = "Whether the QMQP server logs the client's port beside name and address.",
        Status = ParameterStatus.Planned(3),
    };
}
