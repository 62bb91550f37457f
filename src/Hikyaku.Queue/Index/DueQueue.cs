using System.Diagnostics.CodeAnalysis;
using Hikyaku.Mail;

namespace Hikyaku.Queue.Index;

/// <summary>
/// Who is next. Two lines of due mail, new and tried before, the new in the order of their
/// commits and the old by arrival, are served in turn, so that neither starves the other; a timer line holds
/// what waits for its time. Entries are left in place when they move and recognised as stale by their ticket. Guarded by the index's lock.
/// </summary>
internal sealed class DueQueue
{
    private readonly Queue<Slot> _new = new();
    private readonly PriorityQueue<Slot, Age> _retries = new();
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
        else AddDue(slot);
    }

    /// <summary>Whatever place it has is stale from now on.</summary>
    public static void Withdraw(MessageEntry entry) => entry.Ticket++;

    public bool TryTake(long now, [NotNullWhen(true)] out MessageEntry? entry)
    {
        while (NextTimer <= now) AddDue(_timers.Dequeue());
        bool isRetryFirst = _retryIsNext;
        _retryIsNext = !_retryIsNext;
        return isRetryFirst ? TryTakeRetry(out entry) || TryTakeNew(out entry) : TryTakeNew(out entry) || TryTakeRetry(out entry);
    }

    private bool TryTakeNew([NotNullWhen(true)] out MessageEntry? entry)
    {
        while (_new.TryDequeue(out Slot slot))
            if (TryTake(slot, out entry)) return true;
        entry = null;
        return false;
    }

    private bool TryTakeRetry([NotNullWhen(true)] out MessageEntry? entry)
    {
        while (_retries.TryDequeue(out Slot slot, out _))
            if (TryTake(slot, out entry)) return true;
        entry = null;
        return false;
    }

    private static bool TryTake(Slot slot, [NotNullWhen(true)] out MessageEntry? entry)
    {
        entry = slot.IsCurrent ? slot.Entry : null;
        if (entry is not null) Withdraw(entry);
        return entry is not null;
    }

    private void AddDue(Slot slot)
    {
        if (slot.Entry.State == MessageState.Incoming) _new.Enqueue(slot);
        else _retries.Enqueue(slot, new Age(slot.Entry.Arrival, slot.Entry.Id.Sequence));
    }

    private readonly record struct Age(long Arrival, ulong Sequence) : IComparable<Age>
    {
        public int CompareTo(Age other) => Arrival != other.Arrival ? Arrival.CompareTo(other.Arrival) : Sequence.CompareTo(other.Sequence);
    }

    private readonly record struct Slot(MessageEntry Entry, int Ticket)
    {
        public bool IsCurrent => Entry.Ticket == Ticket;
    }
}
