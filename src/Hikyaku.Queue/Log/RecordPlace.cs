namespace Hikyaku.Queue.Log;

/// <summary>Where a record stands: segment, offset of its header, length with its header.</summary>
internal readonly record struct RecordPlace(Segment? Segment, long Offset, int Length);
