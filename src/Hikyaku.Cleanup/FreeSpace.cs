namespace Hikyaku.Cleanup;

/// <summary>Free space of the queue's volume, asked for at most once a second.</summary>
internal sealed class FreeSpace(TimeProvider time, Func<string, long?> measure)
{
    // postconf(5) queue_minfree: 1.5 messages of the largest size must fit, whatever it says.
    private const double MessagesThatMustFit = 1.5;

    private readonly Lock _gate = new();
    private string? _directory;
    private long _measuredAt;
    private long? _freeBytes;

    /// <summary>Measures through the file system; null when it can't tell.</summary>
    public static long? Measure(string directory)
    {
        try
        {
            return new DriveInfo(directory).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>True when another message may be taken; also when free space is not known.</summary>
    public bool IsEnough(CleanupSettings settings)
    {
        if (settings.QueueDirectory.Length == 0) return true;
        long needed = Math.Max(settings.QueueMinimumFreeBytes, (long)(settings.MessageSizeLimitBytes * MessagesThatMustFit));
        return Read(settings.QueueDirectory) is not { } free || free > needed;
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
