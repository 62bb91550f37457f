using System.Collections.Concurrent;
using Hikyaku.Cleanup.Headers;
using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;

namespace Hikyaku.Cleanup;

/// <summary>
/// Takes every message that enters: from smtpd, pickup, bounce and local forwarding. Content streams through to the queue; nothing but a header field that
/// a chunk ends in is ever held back.
/// </summary>
public sealed class CleanupService : IMessageIntake
{
    private const int PooledEditors = 64;

    private readonly IMessageQueue _queue;
    private readonly IEventSink _events;
    private readonly LogSource _source;
    private readonly TimeProvider _time;
    private readonly FreeSpace _freeSpace;
    private readonly ConcurrentBag<HeaderEditor> _editors = [];
    private volatile CleanupState _state;
    private volatile bool _isStopping;

    /// <param name="queue">Where messages go.</param>
    /// <param name="events">Takes message-id lines and warnings.</param>
    /// <param name="source">The cleanup service's tag.</param>
    /// <param name="settings">Of the current snapshot.</param>
    /// <param name="time">Gives arrival times and the zone of Date fields.</param>
    public CleanupService(IMessageQueue queue, IEventSink events, LogSource source, CleanupSettings settings, TimeProvider time)
        : this(queue, events, source, settings, time, HostFacts.System.FreeBytes)
    {
    }

    internal CleanupService(
        IMessageQueue queue, IEventSink events, LogSource source, CleanupSettings settings, TimeProvider time, Func<string, long?> measureFreeSpace)
    {
        _queue = queue;
        _events = events;
        _source = source;
        _time = time;
        _freeSpace = new FreeSpace(time, measureFreeSpace);
        _state = new CleanupState(settings);
    }

    public IIncomingMessage Begin(MessageOrigin origin)
    {
        CleanupState state = _state;
        var context = new MessageContext
        {
            Settings = state.Settings,
            Origin = origin,
            QueueId = _queue.AllocateId(),
            ArrivalTime = _time.GetUtcNow(),
            TimeZone = _time.LocalTimeZone,
            Source = _source,
            Events = _events,
        };
        return new IncomingMessage(this, context, state.Rules);
    }

    /// <summary>Messages that begin from now on follow a new snapshot; those in progress keep theirs.</summary>
    public void Update(CleanupSettings settings) => _state = new CleanupState(settings);

    /// <summary>Refuses what has not been committed yet (<see cref="IntakeStatus.ShuttingDown"/>).</summary>
    public void StopAccepting() => _isStopping = true;

    /// <summary>Why a message cannot be taken now; <see cref="IntakeStatus.Queued"/> when it can.</summary>
    internal IntakeStatus CheckRoom(CleanupSettings settings)
    {
        if (_isStopping) return IntakeStatus.ShuttingDown;
        if (_queue.FailureReason is not null) return IntakeStatus.WriteError;
        return _freeSpace.IsEnough(settings) ? IntakeStatus.Queued : IntakeStatus.InsufficientStorage;
    }

    internal bool IsStopping => _isStopping;

    internal string? QueueFailure => _queue.FailureReason;

    internal IMessageWriter CreateMessage(QueueId id) => _queue.CreateMessage(id);

    internal HeaderEditor RentEditor() => _editors.TryTake(out HeaderEditor? editor) ? editor : new HeaderEditor();

    internal void ReturnEditor(HeaderEditor editor)
    {
        if (_editors.Count < PooledEditors) _editors.Add(editor);
    }

    private sealed record CleanupState(CleanupSettings Settings)
    {
        public HeaderRules Rules { get; } = new(Settings);
    }
}
