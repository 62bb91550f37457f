using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Recovery;
using Xunit;

namespace Hikyaku.UnitTests.Queue;

/// <summary>Cuts a log where a crash may cut it, and looks at what a start makes of it.</summary>
public sealed class CrashTests : IDisposable
{
    private const int CoarseStep = 32;

    private static readonly CancellationToken None = CancellationToken.None;
    private readonly QueueDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(true)] // the file ends there
    [InlineData(false)] // zeros from there on, as in a preallocated segment
    public async Task Log_CutAtAnyByte_HasEveryMessageThatWasCommittedBefore(bool truncate)
    {
        (string segment, List<(QueueId Id, long End)> committed, long removedEnd) = await WriteAsync();
        byte[] whole = await File.ReadAllBytesAsync(segment, None);
        string other = _directory.CopyOf(_directory.Path);
        string target = Path.Combine(other, Path.GetFileName(segment));
        foreach (int cut in TellingCuts(segment))
        {
            await File.WriteAllBytesAsync(target, CutOff(whole, cut, truncate), None);
            await using (SegmentQueue recovered = SegmentQueue.Open(_directory.Options with { Directory = other }, _directory.Clock, new SeamCalls()))
            {
                HashSet<QueueId> expected = [.. committed.Where(c => c.End <= cut).Select(c => c.Id)];
                if (removedEnd <= cut) expected.Remove(committed[0].Id);
                HashSet<QueueId> found = [.. recovered.List(QueueSelection.All).Select(e => e.QueueId)];
                // Zeros may happen to be what was cut off: nobody was told of that message, and it may be there.
                if (!truncate && found.Count > expected.Count) found.Remove(committed.First(c => c.End > cut).Id);
                Assert.Equal(expected, found);
                Assert.True(recovered.Recovery.Damages.Count == 0, $"cut at {cut}");
            }
            foreach (string file in Directory.GetFiles(other, "*.seg").Concat(Directory.GetFiles(other, "spare*")))
                if (file != target) File.Delete(file);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Scan_CutAtEveryByte_EndsBehindTheLastWholeRecord(bool truncate)
    {
        (string segment, _, _) = await WriteAsync();
        byte[] whole = await File.ReadAllBytesAsync(segment, None);
        SegmentScan complete = Scan(segment, whole);
        for (int cut = SegmentHeader.Size; cut <= complete.End; cut++)
        {
            IReadOnlyList<ScannedRecord> found = Scan(segment, CutOff(whole, cut, truncate)).Records;
            int expected = complete.Records.Count(r => r.Offset + r.Length <= cut || (!truncate && IsZeros(whole[cut..(int)(r.Offset + r.Length)])));
            Assert.True(found.Count == expected && found.All(static r => r.IsIntact), $"cut at {cut}: {found.Count} records and not {expected}");
        }

        static bool IsZeros(byte[] cutOff) => !cutOff.AsSpan().ContainsAnyExcept((byte)0);
    }

    /// <summary>A segment with four messages, the first of them removed, and one more.</summary>
    private async Task<(string Segment, List<(QueueId Id, long End)> Committed, long RemovedEnd)> WriteAsync()
    {
        List<(QueueId Id, long End)> committed = [];
        await using SegmentQueue queue = _directory.Open();
        string segment = QueueDirectory.LastSegment(_directory.Path);
        for (int i = 0; i < 4; i++) committed.Add((await TestMail.CommitAsync(queue, TestMail.Content(i, 60 * i)), End(segment)));
        await (await TestMail.ClaimAsync(queue)).RemoveAsync(None);
        await TestMail.SettleAsync(queue);
        long removedEnd = End(segment);
        committed.Add((await TestMail.CommitAsync(queue, TestMail.Content(4)), End(segment)));
        return (segment, committed, removedEnd);
    }

    /// <summary>Where a start may see something new: about each record's edges and its header's end, and here and there between.</summary>
    private static SortedSet<int> TellingCuts(string segment)
    {
        SegmentScan scan = Scan(segment, ReadShared(segment));
        var cuts = new SortedSet<int>(Enumerable.Range(0, (int)scan.End / CoarseStep).Select(static i => i * CoarseStep));
        foreach (int edge in scan.Records.SelectMany(static r => (int[])[(int)r.Offset, (int)r.Offset + RecordHeader.Size, (int)r.Offset + r.Length]))
            cuts.UnionWith([edge - 1, edge, edge + 1]);
        return cuts;
    }

    private static byte[] CutOff(byte[] whole, int cut, bool truncate) => truncate ? whole[..cut] : [.. whole[..cut], .. new byte[whole.Length - cut]];

    /// <summary>Where the last record ends.</summary>
    private static long End(string segment) => Scan(segment, ReadShared(segment)).End;

    private static SegmentScan Scan(string segment, byte[] bytes)
    {
        Assert.True(Segment.TryParseName(Path.GetFileName(segment), out _, out ulong seed));
        return SegmentScan.Run(bytes, seed, null);
    }

    private static byte[] ReadShared(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    [Fact]
    public async Task TornBatch_CutAndWrittenOn_NeverCountsAgain()
    {
        await using SegmentQueue queue = _directory.Open();
        QueueId first = await TestMail.CommitAsync(queue, TestMail.Content(1));
        string segment = QueueDirectory.LastSegment(_directory.Path);
        long end = End(segment);
        QueueId torn = await TestMail.CommitAsync(queue, TestMail.Content(2));
        string copy = _directory.CopyAtRest(queue);
        string target = Path.Combine(copy, Path.GetFileName(segment));
        byte[] whole = await File.ReadAllBytesAsync(target, None);
        byte[] damaged = [.. whole];
        damaged[end + RecordHeader.Size + 5] ^= 1;
        await File.WriteAllBytesAsync(target, damaged, None);
        SegmentQueueOptions options = _directory.Options with { Directory = copy };

        await using (SegmentQueue recovered = SegmentQueue.Open(options, _directory.Clock, new SeamCalls()))
        {
            Assert.Equal([first], recovered.List(QueueSelection.All).Select(e => e.QueueId));
            await TestMail.CommitAsync(recovered, TestMail.Content(3));
        }
        // The sealed segment's tail turns out readable after all: it has been cut and stays so.
        await File.WriteAllBytesAsync(target, whole, None);
        await using SegmentQueue again = SegmentQueue.Open(options, _directory.Clock, new SeamCalls());
        Assert.DoesNotContain(torn, again.List(QueueSelection.All).Select(e => e.QueueId));
        Assert.Equal(2, again.Counts.Total);
        Assert.Empty(again.Recovery.Damages);
    }

    [Fact]
    public async Task RecycledSegment_AfterAKill_NeverReplaysItsFormerLife()
    {
        _directory.Options = _directory.Options with { SegmentSizeBytes = 16 << 10 };
        await using SegmentQueue queue = _directory.Open();
        HashSet<QueueId> living = [];
        for (int i = 0; i < 400; i++)
        {
            QueueId id = await TestMail.CommitAsync(queue, TestMail.Content(i, 700));
            living.Add(id);
            IQueuedMessage message = await TestMail.ClaimAsync(queue);
            if (i % 10 == 9) await message.DeferAsync(_directory.Clock.GetUtcNow().AddDays(1), None);
            else
            {
                living.Remove(message.QueueId);
                await message.RemoveAsync(None);
            }
            if (i % 7 != 0) continue;
            await TestMail.SettleAsync(queue);
            await using SegmentQueue killed = _directory.OpenAfterKill(queue);
            Assert.Equal(living, killed.List(QueueSelection.All).Select(e => e.QueueId).ToHashSet());
            Assert.Empty(killed.Recovery.Damages);
        }
        // Old segments were copied forward and reused: the log has not grown to what passed through it (400 kB).
        int files = Directory.GetFiles(_directory.Path).Length;
        Assert.True(files < 20, $"{files} files");
        foreach (QueueId id in living) Assert.Equal(700, (await TestMail.ReadAsync(queue, id)).Length);
    }

    [Fact]
    public async Task LargeMessages_CopiedForward_StayWhole()
    {
        _directory.Options = _directory.Options with { SegmentSizeBytes = 32 << 10, InlineLimitBytes = 2048, ChunkedLimitBytes = 8192 };
        await using SegmentQueue queue = _directory.Open();
        byte[] large = TestMail.Content(0, 7000), larger = TestMail.Content(1, 100_000);
        DateTimeOffset later = _directory.Clock.GetUtcNow().AddDays(1);
        QueueId a = await TestMail.CommitAsync(queue, large, nextAttempt: later), b = await TestMail.CommitAsync(queue, larger, nextAttempt: later);
        string firstSegment = QueueDirectory.LastSegment(_directory.Path);
        for (int i = 0; i < 300; i++)
        {
            await TestMail.CommitAsync(queue, TestMail.Content(i, 1000));
            await (await TestMail.ClaimAsync(queue)).RemoveAsync(None);
        }
        await TestMail.SettleAsync(queue);
        Assert.False(File.Exists(firstSegment));
        await using SegmentQueue killed = _directory.OpenAfterKill(queue);
        foreach (SegmentQueue one in (SegmentQueue[])[queue, killed])
        {
            Assert.Equal(large, await TestMail.ReadAsync(one, a));
            Assert.Equal(larger, await TestMail.ReadAsync(one, b));
            Assert.Equal(2, one.Counts.Total);
        }
    }
}
