using Hikyaku.Queue;
using Hikyaku.Storage.Files;
using Microsoft.Extensions.Time.Testing;

namespace Hikyaku.UnitTests.Queue;

/// <summary>A queue's directory of one test, small segments, a clock that the test sets.</summary>
internal sealed class QueueDirectory : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("queue").FullName;
    private int _copies;

    public QueueDirectory() => Options = new SegmentQueueOptions
    {
        Directory = System.IO.Path.Combine(_root, "hikyaku"),
        SegmentSizeBytes = 64 << 10,
        InlineLimitBytes = 4 << 10,
        ChunkedLimitBytes = 16 << 10,
        MarkDelay = TimeSpan.FromMilliseconds(1),
        PrepareAhead = false,
    };

    public SegmentQueueOptions Options { get; set; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));

    public string Path => Options.Directory;

    public SegmentQueue Open(IStorageCalls? calls = null) => SegmentQueue.Open(Options, Clock, calls ?? new SeamCalls());

    /// <summary>What the disk holds when the running queue rests: a start on it is a start after kill -9.</summary>
    public SegmentQueue OpenAfterKill(SegmentQueue running) => SegmentQueue.Open(Options with { Directory = CopyAtRest(running) }, Clock, new SeamCalls());

    public string CopyAtRest(SegmentQueue running)
    {
        Xunit.Assert.True(SpinWait.SpinUntil(() => running.Log.IsResting, TimeSpan.FromSeconds(30)));
        return CopyOf(Path);
    }

    public string CopyOf(string directory)
    {
        string copy = System.IO.Path.Combine(_root, $"copy{Interlocked.Increment(ref _copies)}");
        foreach (string source in Directory.GetFiles(directory, "*", SearchOption.AllDirectories))
        {
            string target = System.IO.Path.Combine(copy, System.IO.Path.GetRelativePath(directory, source));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }
        return copy;
    }

    /// <summary>The segment that was written to last.</summary>
    public static string LastSegment(string directory) => Directory.GetFiles(directory, "*.seg").Order(StringComparer.Ordinal).Last();

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
