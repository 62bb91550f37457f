namespace Hikyaku.Queue.Log;

/// <summary>What a record says. Persisted: values may only be added.</summary>
internal enum RecordType : byte
{
    None = 0,
    /// <summary>First in a segment: where the one before ended, and the ids that are spoken for.</summary>
    SegmentStart = 1,
    /// <summary>A message: its content (or the last part of it), facts, envelope and status.</summary>
    Message = 2,
    /// <summary>An earlier part of a larger message's content. Nothing without the message record that follows.</summary>
    Chunk = 3,
    /// <summary>All that changes in a message's life, in its newest state: recipients, hold, attempts, next attempt, delay notice.</summary>
    Status = 4,
    /// <summary>The message has left the queue.</summary>
    Removed = 5,
    /// <summary>Ids up to a number are spoken for.</summary>
    Reservation = 6,
    /// <summary>The queue was closed in order; everything before it was flushed.</summary>
    Closed = 7,
}
