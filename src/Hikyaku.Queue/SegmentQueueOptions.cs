namespace Hikyaku.Queue;

/// <summary>How a queue is kept. Nothing here is a format: any of it may change between two starts.</summary>
public sealed record SegmentQueueOptions
{
    /// <summary>The queue's own directory, <c>$queue_directory/hikyaku</c>. Made when it is missing; its parent must exist.</summary>
    public required string Directory { get; init; }

    /// <summary>postconf(5) enable_long_queue_ids.</summary>
    public bool UseLongQueueIds { get; init; }

    /// <summary>Size of a new segment. 32 MiB is about 25,000 small messages.</summary>
    public long SegmentSizeBytes { get; init; } = 32 << 20;

    /// <summary>Content up to this size is one record; more is written as chunk records of this size while it arrives.</summary>
    public int InlineLimitBytes { get; init; } = 256 << 10;

    /// <summary>Content beyond this goes to a file of its own.</summary>
    public int ChunkedLimitBytes { get; init; } = 1 << 20;

    /// <summary>One flush covers at most this much.</summary>
    public int BatchLimitBytes { get; init; } = 4 << 20;

    /// <summary>Memory for the content of mail that waits for its first attempt.</summary>
    public long FreshContentBudgetBytes { get; init; } = 64 << 20;

    /// <summary>How long a mark may wait for a batch to ride along with. A crash repeats the deliveries of at most this time.</summary>
    public TimeSpan MarkDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Dead segments kept for reuse: overwriting blocks that were written before flushes about twice as fast as appending (measured).</summary>
    public int SpareSegments { get; init; } = 4;

    /// <summary>The next segment is made ready by a thread of its own; off, it is made when it is needed.</summary>
    public bool PrepareAhead { get; init; } = true;
}
