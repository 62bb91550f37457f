using Hikyaku.Mail.Events;

namespace Hikyaku.Mail.Contracts;

/// <summary>Takes every event: the maillog, metrics and the event store hang behind it. Never blocks on I/O and never throws.</summary>
public interface IEventSink
{
    void Emit(MailEvent mailEvent);
}
