using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;

namespace Hikyaku.Events;

/// <summary>Hands each event to every sink, in the order given. The list is fixed: sinks that come and go do so behind one of them.</summary>
public sealed class EventHub(IReadOnlyList<IEventSink> sinks) : IEventSink
{
    private readonly IEventSink[] _sinks = [.. sinks];

    public void Emit(MailEvent mailEvent)
    {
        foreach (IEventSink sink in _sinks) sink.Emit(mailEvent);
    }
}
