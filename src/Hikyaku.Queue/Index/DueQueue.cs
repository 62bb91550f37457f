using System.Diagnostics.CodeAnalysis;
using Hikyaku.Mail;

namespace Hikyaku.Queue.Index;

/// <summary>
/// Who is next. Two lines of due mail, new and tried before, each by arrival, are served in turn, so that neither starves the other; a timer line holds
/// what waits for its time. Entries are left in place when they move and recognised as stale by their ticket. Guarded by the index's lock.
/// </summary>
internal sealed class DueQueue
{
    private readonly PriorityQueue<Slot, long> _new = new();
    private readonly PriorityQueue<Slot, long> _retries = new();
    private readonly PriorityQueue<Slot, long> _timers = new();
    private bool _retryIsNext;

    /// <summary>Unix microseconds when the earliest timer ends; null when none runs.</summary>
    public long? NextTimer
    {
        get
        {
            while (_timers.TryPeek(out Slot slot, out long due))
            {
                if (slot.IsCurrent) return due;
                _timers.Dequeue();
            }
            return null;
        }
    }

    /// <summary>Puts an entry where its state and times say.</summary>
    public void Add(MessageEntry entry, long now)
    {
        Slot slot = new(entry, ++entry.Ticket);
        if (entry.Status.NextAttempt > now) _timers.Enqueue(slot, entry.Status.NextAttempt);
        else LineOf(entry).Enqueue(slot, entry.Arrival);
    }

    /// <summary>Whatever place it has is stale from now on.</summary>
    public static void Withdraw(MessageEntry entry) => entry.Ticket++;

    public bool TryTake(long now, [NotNullWhen(true)] out MessageEntry? entry)
    {
        while (NextTimer <= now)
        {
            Slot due = _timers.Dequeue();
            LineOf(due.Entry).Enqueue(due, due.Entry.Arrival);
        }
        (PriorityQueue<Slot, long> first, PriorityQueue<Slot, long> second) = _retryIsNext ? (_retries, _new) : (_new, _retries);
        _retryIsNext = !_retryIsNext;
        return TryTake(first, out entry) || TryTake(second, out entry);
    }

    private static bool TryTake(PriorityQueue<Slot, long> line, [NotNullWhen(true)] out MessageEntry? entry)
    {
        while (line.TryDequeue(out Slot slot, out _))
        {
            if (!slot.IsCurrent) continue;
            entry = slot.Entry;
            Withdraw(entry);
            return true;
        }
        entry = null;
        return false;
    }

    private PriorityQueue<Slot, long> LineOf(MessageEntry entry) => entry.State == MessageState.Incoming ? _new : _retries;

    private readonly record struct Slot(MessageEntry Entry, int Ticket)
    {
        public bool IsCurrent => Entry.Ticket == Ticket;
    }
}
