using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;

namespace Hikyaku.SmtpClient;

/// <summary>What an smtp service says besides the delivery lines, which the queue manager writes.</summary>
internal sealed class SmtpClientLog(IEventSink events, LogSource source)
{
    public void Info(string text, QueueId queueId = default) => events.Emit(new ServiceLogged(source, LogSeverity.Info, text, queueId));

    public void TlsEstablished(string peer, string trust, string details) => events.Emit(new TlsEstablished(source, peer, trust, details));

    public void Warn(string text, QueueId queueId = default) => events.Emit(new ServiceLogged(source, LogSeverity.Warning, text, queueId));
}
