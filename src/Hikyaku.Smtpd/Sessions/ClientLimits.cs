using Hikyaku.Smtpd.Connections;
using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>What one client may do, by postconf(5) smtpd_client_*_limit. An event over its limit is warned of here; who asked refuses it.</summary>
internal sealed class ClientLimits(SmtpdSettings settings, ClientIdentity client, ConnectionLease lease, SessionLog log)
{
    /// <summary>The client has more sessions with this service than it may have.</summary>
    public bool HasTooManySessions()
    {
        int limit = settings.Limits.ConnectionsPerClient;
        if (limit <= 0 || lease.ClientCount <= limit) return false;
        log.Warn($"Connection concurrency limit exceeded: {lease.ClientCount} from {client.Name} for service {settings.ServiceName}");
        return true;
    }

    /// <summary>Counts one event. True: it is one too many in this time unit.</summary>
    public bool IsExceededBy(ClientEvent what)
    {
        int limit = settings.Limits.RateOf(what);
        if (limit <= 0) return false;
        int count = lease.Count(what);
        if (count <= limit) return false;
        log.Warn($"{NameOf(what)} rate limit exceeded: {count} from {client.Name} for service {settings.ServiceName}");
        return true;
    }

    /// <summary>There were too many TLS handshakes already: another one isn't begun.</summary>
    /// <param name="request">As the warning names what is refused.</param>
    public bool RefusesTls(string request)
    {
        int limit = settings.Limits.NewTlsSessionRate;
        if (limit <= 0 || lease.CountOf(ClientEvent.NewTlsSession) <= limit) return false;
        log.Warn($"Refusing {request} request from {client.Name} for service {settings.ServiceName}");
        return true;
    }

    private static string NameOf(ClientEvent what) => what switch
    {
        ClientEvent.Connection => "Connection",
        ClientEvent.Message => "Message delivery request",
        ClientEvent.Recipient => "Recipient address",
        ClientEvent.NewTlsSession => "New TLS session",
        _ => "AUTH command",
    };
}
