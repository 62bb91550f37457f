namespace Hikyaku.Queue.Log;

/// <summary>
/// Gives out sequence numbers, each once, restarts included: numbers are spoken for in the log by the block before they are given out, and a start
/// continues after the last block. The writer thread extends it at half.
/// </summary>
internal sealed class SequenceSource(ulong first)
{
    public const ulong BlockSize = 65536;

    private ulong _last = first - 1;
    private ulong _reserved;

    /// <summary>The number that the next call will give.</summary>
    public ulong Next => Volatile.Read(ref _last) + 1;

    /// <summary>Is it time to write a reservation?</summary>
    public bool NeedsReservation => Next + BlockSize / 2 > Volatile.Read(ref _reserved);

    public ulong Take() => Interlocked.Increment(ref _last);

    /// <summary>The bound to write; numbers below it are spoken for once the record is flushed.</summary>
    public ulong ProposeReservation() => Next + BlockSize;

    public void Reserved(ulong bound) => Volatile.Write(ref _reserved, bound);
}
