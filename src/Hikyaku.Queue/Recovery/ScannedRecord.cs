using Hikyaku.Queue.Log;

namespace Hikyaku.Queue.Recovery;

/// <summary>What a scan found at an offset.</summary>
/// <param name="Length">Bytes it covers.</param>
/// <param name="Header">Null for bytes that are no record: their header is damaged.</param>
/// <param name="IsIntact">Both checksums hold.</param>
internal readonly record struct ScannedRecord(long Offset, int Length, RecordHeader? Header, bool IsIntact);
