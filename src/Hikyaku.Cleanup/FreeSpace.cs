namespace Hikyaku.Cleanup;

/// <summary>Free space of the queue's volume, asked for at most once a second.</summary>
internal sealed class FreeSpace(TimeProvider time, Func<string, long?> measure)
{
    private readonly Lock _gate = new();
    private string? _directory;
    private long _measuredAt;
    private long? _freeBytes;

    /// <summary>True when another message may be taken; also when free space is not known.</summary>
    public bool IsEnough(CleanupSettings settings)
    {
        if (settings.QueueDirectory.Length == 0) return true;
        return Read(settings.QueueDirectory) is not { } free || free > settings.NeededFreeBytes;
    }

    private long? Read(string directory)
    {
        lock (_gate)
        {
            if (_directory == directory && time.GetElapsedTime(_measuredAt) < TimeSpan.FromSeconds(1)) return _freeBytes;
            _directory = directory;
            _measuredAt = time.GetTimestamp();
            return _freeBytes = measure(directory);
        }
    }
}
