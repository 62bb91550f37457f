using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;
using Hikyaku.Policy;
using Hikyaku.Tls;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>The events of one session: every log line that it causes begins here.</summary>
internal sealed class SessionLog(IEventSink events, LogSource source)
{
    public ClientName Client { get; set; } = new(ClientName.UnknownHost, System.Net.IPAddress.None, 0);

    public void Connected() => events.Emit(new ClientConnected(source, Client));

    public void Disconnected(string commandCounts) => events.Emit(new ClientDisconnected(source, Client, commandCounts));

    public void Broken(string what, string after, QueueId queueId) => events.Emit(new SessionBroken(source, Client, what, after, queueId));

    public void Info(string text, QueueId queueId = default) => events.Emit(new ServiceLogged(source, LogSeverity.Info, text, queueId));

    public void Warn(string text, QueueId queueId = default) => events.Emit(new ServiceLogged(source, LogSeverity.Warning, text, queueId));

    public void TlsUp(TlsDescription tls) => events.Emit(new TlsEstablished(source, $"from {Client}", "Anonymous", tls.ToString()));

    public void SaslFailed(string mechanism, string reason, string? username) => events.Emit(new Mail.Events.SaslFailed(source, Client, mechanism, reason, username));

    public void Started(QueueId queueId, MessageOrigin origin) => events.Emit(new MessageStarted(source, queueId, origin));

    /// <param name="verb">reject, permit, hold …</param>
    /// <param name="stage">Where in the session.</param>
    /// <param name="text">The reply.</param>
    /// <param name="request">What policy was asked.</param>
    /// <param name="queueId">None before the first accepted recipient.</param>
    /// <param name="trace">The steps, copied.</param>
    public void Decided(string verb, string stage, string text, PolicyRequest request, QueueId queueId, IReadOnlyList<DecisionStep> trace)
        => events.Emit(new PolicyDecided(source, queueId, verb, stage, Client, text, request.Sender, request.Recipient, request.Protocol, request.HeloName, request.SaslUsername, trace));
}
