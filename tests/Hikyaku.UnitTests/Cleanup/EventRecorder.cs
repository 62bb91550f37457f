using System.Collections.Concurrent;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;

namespace Hikyaku.UnitTests.Cleanup;

internal sealed class EventRecorder : IEventSink
{
    private readonly ConcurrentQueue<MailEvent> _events = [];

    public IReadOnlyList<MailEvent> Events => [.. _events];

    /// <summary>Texts of the plain lines, severities left out.</summary>
    public IReadOnlyList<string> Texts => [.. _events.OfType<ServiceLogged>().Select(logged => logged.Text)];

    public IReadOnlyList<string> MessageIds => [.. _events.OfType<MessageIdentified>().Select(id => (id.IsResent ? "resent-" : "") + id.MessageId)];

    public void Emit(MailEvent mailEvent) => _events.Enqueue(mailEvent);
}
