using System.Diagnostics.CodeAnalysis;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Messages;

namespace Hikyaku.Queue.Index;

/// <summary>
/// All queued messages in memory, and their states. One lock guards it and everything that hangs on it; nothing under the lock waits for a disk.
/// Whatever must outlive a crash goes on the list of dirty entries, which the writer thread empties with its next batch.
/// </summary>
internal sealed class QueueIndex(TimeProvider clock, long freshBudgetBytes)
{
    private readonly Dictionary<ulong, MessageEntry> _entries = [];
    private readonly DueQueue _due = new();
    private readonly int[] _counts = new int[5];
    private List<MessageEntry> _dirty = [];
    private long _freshBytes;

    public Lock Gate { get; } = new();

    /// <summary>Called, under the lock, when the first entry becomes dirty.</summary>
    public Action? BecameDirty { get; set; }

    /// <summary>Called, under the lock, when something may have become claimable.</summary>
    public Action? BecameDue { get; set; }

    public long Now => UnixTime.ToMicroseconds(clock.GetUtcNow());

    public QueueCounts Counts
    {
        get
        {
            lock (Gate)
            {
                return new QueueCounts(
                    _counts[(int)MessageState.Incoming],
                    _counts[(int)MessageState.Active],
                    _counts[(int)MessageState.Deferred],
                    _counts[(int)MessageState.Hold],
                    _counts[(int)MessageState.Corrupt]);
            }
        }
    }

    public long LiveBytes { get; private set; }

    /// <summary>A new or recovered message; its places count as live from here on. Under the lock.</summary>
    public void Add(MessageEntry entry, MessageState state)
    {
        _entries.Add(entry.Id.Sequence, entry);
        AddLive(entry);
        entry.State = state;
        _counts[(int)state]++;
        if (state is MessageState.Incoming or MessageState.Deferred) Schedule(entry);
    }

    /// <summary>Keeps a just accepted message at hand while the budget lasts. Takes over the buffer's reference. Under the lock.</summary>
    public void KeepFresh(MessageEntry entry, Envelope envelope, MessageFacts facts, RecordBuffer? content)
    {
        if (content is not null && _freshBytes + content.CapacityBytes > freshBudgetBytes)
        {
            content.Release();
            return;
        }
        _freshBytes += content?.CapacityBytes ?? 0;
        entry.Fresh = new FreshMessage(envelope, facts, content);
    }

    public bool TryFind(QueueId id, [NotNullWhen(true)] out MessageEntry? entry)
        => _entries.TryGetValue(id.Sequence, out entry) && entry.Id.Matches(id);

    public List<MessageEntry> Select(QueueSelection selection)
    {
        if (selection.Ids is null) return [.. _entries.Values.Where(e => selection.States?.Contains(e.State) != false)];
        List<MessageEntry> found = [];
        foreach (QueueId id in selection.Ids)
            if (TryFind(id, out MessageEntry? entry) && selection.States?.Contains(entry.State) != false) found.Add(entry);
        return found;
    }

    /// <summary>Moves the next due message to active. Under the lock.</summary>
    public bool TryClaim([NotNullWhen(true)] out MessageEntry? entry)
    {
        if (!_due.TryTake(Now, out entry)) return false;
        SetState(entry, MessageState.Active);
        return true;
    }

    /// <summary>When the next waiting message is due, Unix microseconds. Under the lock.</summary>
    public long? NextTimer => _due.NextTimer;

    /// <summary>Ends a claim: wherever the message's status sends it. Under the lock.</summary>
    public void EndClaim(MessageEntry entry)
    {
        if (entry.State != MessageState.Active) return;
        if (entry.Status.DeleteRequested)
        {
            Remove(entry);
            return;
        }
        if (entry.Status.AttemptCount > 0) DropFresh(entry);
        SetState(entry, entry.Status.IsOnHold ? MessageState.Hold : WaitingState(entry));
        if (entry.State != MessageState.Hold) Schedule(entry);
    }

    public static MessageState WaitingState(MessageEntry entry) => entry.Status.AttemptCount == 0 ? MessageState.Incoming : MessageState.Deferred;

    public bool Contains(ulong sequence)
    {
        lock (Gate) return _entries.ContainsKey(sequence);
    }

    /// <summary>Makes a waiting message due now. False when it isn't waiting. Under the lock.</summary>
    public bool MakeDue(MessageEntry entry)
    {
        if (entry.State is not (MessageState.Incoming or MessageState.Deferred)) return false;
        entry.Status.NextAttempt = Math.Min(entry.Status.NextAttempt, Now);
        MarkDirty(entry);
        DueQueue.Withdraw(entry);
        Schedule(entry);
        return true;
    }

    /// <summary>Deletes a message, or asks for it where an attempt is running. False when it is gone already. Under the lock.</summary>
    public bool Delete(MessageEntry entry)
    {
        if (entry.Marks.HasFlag(EntryMarks.Removed)) return false;
        if (entry.State != MessageState.Active)
        {
            Remove(entry);
            return true;
        }
        entry.Status.DeleteRequested = true;
        MarkDirty(entry);
        return true;
    }

    /// <summary>Holds a message, or asks for it where an attempt is running. False where that changes nothing. Under the lock.</summary>
    public bool Hold(MessageEntry entry)
    {
        if (IsBeyondHold(entry) || entry.Status.IsOnHold) return false;
        entry.Status.IsOnHold = true;
        if (entry.State != MessageState.Active)
        {
            DueQueue.Withdraw(entry);
            SetState(entry, MessageState.Hold);
        }
        MarkDirty(entry);
        return true;
    }

    /// <summary>Ends a hold. False when there is none. Under the lock.</summary>
    public bool Release(MessageEntry entry)
    {
        if (IsBeyondHold(entry) || !entry.Status.IsOnHold) return false;
        entry.Status.IsOnHold = false;
        if (entry.State == MessageState.Hold)
        {
            SetState(entry, WaitingState(entry));
            Schedule(entry);
        }
        MarkDirty(entry);
        return true;
    }

    /// <summary>The stored bytes are damaged. Under the lock; the caller saves the evidence.</summary>
    public void MarkCorrupt(MessageEntry entry, string reason)
    {
        if (entry.Marks.HasFlag(EntryMarks.Removed) || entry.State == MessageState.Corrupt) return;
        DueQueue.Withdraw(entry);
        DropFresh(entry);
        entry.CorruptReason = reason;
        SetState(entry, MessageState.Corrupt);
    }

    /// <summary>The message is gone; the record that says so follows. Under the lock.</summary>
    public void Remove(MessageEntry entry)
    {
        if (!_entries.Remove(entry.Id.Sequence)) return;
        DueQueue.Withdraw(entry);
        DropFresh(entry);
        _counts[(int)entry.State]--;
        RemoveLive(entry);
        entry.Marks |= EntryMarks.Removed;
        MarkDirty(entry);
    }

    public void MarkDirty(MessageEntry entry)
    {
        if (entry.Marks.HasFlag(EntryMarks.Dirty)) return;
        entry.Marks |= EntryMarks.Dirty;
        _dirty.Add(entry);
        if (_dirty.Count == 1) BecameDirty?.Invoke();
    }

    public bool HasDirty => _dirty.Count > 0;

    /// <summary>Hands over the dirty entries; the caller clears their flag as it snapshots each. Under the lock.</summary>
    public List<MessageEntry> TakeDirty(List<MessageEntry> empty)
    {
        List<MessageEntry> taken = _dirty;
        _dirty = empty;
        return taken;
    }

    /// <summary>A message was copied forward: the old places are dead. Under the lock.</summary>
    public void Move(MessageEntry entry, RecordPlace place, StoredContentParts parts)
    {
        RemoveLive(entry);
        entry.Place = place;
        entry.Parts = parts;
        AddLive(entry);
    }

    private static bool IsBeyondHold(MessageEntry entry)
        => entry.State == MessageState.Corrupt || entry.Marks.HasFlag(EntryMarks.Removed);

    private void AddLive(MessageEntry entry)
    {
        Account(entry.Place, 1);
        foreach (RecordPlace chunk in entry.Parts.Chunks) Account(chunk, 1);
        entry.Place.Segment?.Entries.Add(entry);
    }

    private void RemoveLive(MessageEntry entry)
    {
        Account(entry.Place, -1);
        foreach (RecordPlace chunk in entry.Parts.Chunks) Account(chunk, -1);
    }

    private void Account(RecordPlace place, int sign)
    {
        if (place.Segment is null) return;
        LiveBytes += sign * (long)place.Length;
        if (sign > 0) place.Segment.AddLive(place.Length);
        else place.Segment.RemoveLive(place.Length);
    }

    private void DropFresh(MessageEntry entry)
    {
        if (entry.Fresh?.Content is { } content)
        {
            _freshBytes -= content.CapacityBytes;
            content.Release();
        }
        entry.Fresh = null;
    }

    private void SetState(MessageEntry entry, MessageState state)
    {
        _counts[(int)entry.State]--;
        entry.State = state;
        _counts[(int)state]++;
    }

    private void Schedule(MessageEntry entry)
    {
        _due.Add(entry, Now);
        BecameDue?.Invoke();
    }
}
