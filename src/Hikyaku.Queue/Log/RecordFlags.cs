namespace Hikyaku.Queue.Log;

/// <summary>Persisted: values may only be added.</summary>
[Flags]
internal enum RecordFlags : byte
{
    None = 0,
    FirstOfBatch = 1,
    /// <summary>The queue id is written in its long form.</summary>
    LongId = 2,
}
