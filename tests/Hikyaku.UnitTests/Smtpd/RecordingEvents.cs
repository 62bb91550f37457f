using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;

namespace Hikyaku.UnitTests.Smtpd;

/// <summary>Keeps events, in short words.</summary>
internal sealed class RecordingEvents : IEventSink
{
    private readonly Lock _lock = new();
    private readonly List<MailEvent> _events = [];

    public IReadOnlyList<MailEvent> Events
    {
        get { lock (_lock) return [.. _events]; }
    }

    public IEnumerable<string> Lines => Events.Select(Describe).Where(l => l.Length > 0);

    public void Emit(MailEvent mailEvent)
    {
        lock (_lock) _events.Add(mailEvent);
    }

    private static string Describe(MailEvent one) => one switch
    {
        ClientConnected e => $"connect from {e.Client}",
        ClientDisconnected e => $"disconnect from {e.Client} {e.CommandCounts}",
        SessionBroken e => $"{e.QueueId}: {e.What} after {e.After} from {e.Client}",
        ServiceLogged e => $"{(e.Severity == LogSeverity.Info ? "" : "warning: ")}{e.Text}",
        TlsEstablished e => $"{e.Trust} TLS connection established {e.Peer}: {e.Details}",
        SaslFailed e => $"warning: {e.Client}: SASL {e.Mechanism} authentication failed: {e.Reason}, sasl_username={e.Username}",
        MessageStarted e => $"{e.QueueId}: client={e.Origin.Client}",
        PolicyDecided { Verb: "permit" } => "",
        PolicyDecided e => $"{e.QueueId}: {e.Verb}: {e.Stage} from {e.Client}: {e.Text}",
        _ => one.ToString(),
    };
}
