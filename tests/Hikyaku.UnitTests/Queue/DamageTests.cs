using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Recovery;
using Xunit;

namespace Hikyaku.UnitTests.Queue;

/// <summary>A bad byte somewhere costs one message, named, with its reason; the others are delivered.</summary>
public sealed class DamageTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly QueueDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(RecordHeader.Size + 10, true)] // content
    [InlineData(RecordHeader.Size + 110, false)] // envelope
    public async Task DamagedRecord_BetweenOthers_IsCorruptAndKept(int offset, bool isEnvelopeKnown)
    {
        (QueueId[] ids, ScannedRecord[] records, string segment) = await WriteThreeAsync();
        Flip(segment, records[1].Offset + offset);

        for (int start = 0; start < 3; start++) // found by each start until the segment is gone
        {
            await using SegmentQueue queue = _directory.Open();
            Assert.Equal(new QueueCounts(2, 0, 0, 0, 1), queue.Counts);
            QueueEntry corrupt = Assert.Single(queue.List(new QueueSelection { States = [MessageState.Corrupt] }));
            Assert.Equal(ids[1], corrupt.QueueId);
            Assert.Equal(isEnvelopeKnown ? "sender@example.org" : "", corrupt.Sender.ToString());
            Assert.Contains("damaged", corrupt.Recipients[0].DelayReason!, StringComparison.Ordinal);
            Assert.Null(await queue.OpenContentAsync(ids[1], None));
            Assert.Equal(ids[0], (await TestMail.ClaimAsync(queue)).QueueId);
            Assert.Equal(ids[2], (await TestMail.ClaimAsync(queue)).QueueId);
            await TestMail.NothingIsDueAsync(queue);
            Assert.NotEmpty(queue.Recovery.Damages);
        }
        string evidence = Assert.Single(Directory.GetFiles(Path.Combine(_directory.Path, "corrupt")));
        Assert.Contains("message 1 line 3", await File.ReadAllTextAsync(evidence, None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CorruptMessage_Deleted_StaysDeleted()
    {
        (QueueId[] ids, ScannedRecord[] records, string segment) = await WriteThreeAsync();
        Flip(segment, records[1].Offset + RecordHeader.Size);
        await using (SegmentQueue queue = _directory.Open())
        {
            Assert.Empty(await queue.HoldAsync(new QueueSelection { Ids = [ids[1]] }, None));
            Assert.Equal([ids[1]], await queue.DeleteAsync(new QueueSelection { Ids = [ids[1]] }, None));
        }
        Assert.Empty(Directory.GetFiles(Path.Combine(_directory.Path, "corrupt")));
        await using SegmentQueue again = _directory.Open();
        Assert.Equal(new QueueCounts(2, 0, 0, 0, 0), again.Counts);
    }

    [Fact]
    public async Task CorruptMessage_WhenItsSegmentIsGone_IsStillListed()
    {
        (QueueId[] ids, ScannedRecord[] records, string segment) = await WriteThreeAsync();
        Flip(segment, records[1].Offset + RecordHeader.Size);
        await using (SegmentQueue queue = _directory.Open())
            await queue.DeleteAsync(new QueueSelection { States = [MessageState.Incoming] }, None);
        await using SegmentQueue again = _directory.Open();
        Assert.False(File.Exists(segment));
        Assert.Equal(ids[1], Assert.Single(again.List(QueueSelection.All)).QueueId);
        Assert.Equal(1, again.Counts.Corrupt);
    }

    [Fact]
    public async Task DamagedHeader_BetweenOthers_CostsThatRecordOnly()
    {
        (QueueId[] ids, ScannedRecord[] records, string segment) = await WriteThreeAsync();
        for (int i = 0; i < RecordHeader.Size; i++) Flip(segment, records[1].Offset + i);
        await using SegmentQueue queue = _directory.Open();
        Assert.Equal([ids[0], ids[2]], queue.List(QueueSelection.All).Select(e => e.QueueId));
        Assert.Contains("no record", Assert.Single(queue.Recovery.Damages).Reason, StringComparison.Ordinal);
        Assert.StartsWith("region-", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(_directory.Path, "corrupt")))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task DamageInASealedSegment_AnywhereInARecord_NeverHidesTheOthers(int victim)
    {
        (QueueId[] ids, ScannedRecord[] records, string segment) = await WriteThreeAsync();
        await (_directory.Open()).DisposeAsync(); // seals it
        byte[] whole = await File.ReadAllBytesAsync(segment, None);
        for (int i = 0; i < records[victim].Length; i += 3)
        {
            byte[] damaged = [.. whole];
            damaged[records[victim].Offset + i] ^= 0x10;
            await File.WriteAllBytesAsync(segment, damaged, None);
            using SegmentDump dump = SegmentDump.Read(_directory.Path);
            HashSet<QueueId> intact = [.. dump.Messages.Where(m => m.State != MessageState.Corrupt).Select(m => m.QueueId)];
            Assert.Equal(ids.Where((_, n) => n != victim).ToHashSet(), intact);
            Assert.NotEmpty(dump.Damages);
        }
    }

    [Fact]
    public async Task DamagedSegmentHeader_CostsNothing()
    {
        (QueueId[] ids, _, string segment) = await WriteThreeAsync();
        for (int i = 0; i < 48; i++) Flip(segment, i);
        await using SegmentQueue queue = _directory.Open();
        Assert.Equal(ids, queue.List(QueueSelection.All).Select(e => e.QueueId));
    }

    [Fact]
    public async Task SegmentOfANewerRelease_IsRefused()
    {
        (_, _, string segment) = await WriteThreeAsync();
        byte[] header = new byte[SegmentHeader.Size];
        new SegmentHeader(9, 0, 1, 2, 3).Write(header);
        using (FileStream file = new(segment, FileMode.Open)) file.Write(header);
        Assert.Contains("newer release", Assert.Throws<InvalidDataException>(() => _directory.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DamageFoundByAnAttempt_MovesTheMessageToCorrupt()
    {
        _directory.Options = _directory.Options with { FreshContentBudgetBytes = 0 };
        await using SegmentQueue queue = _directory.Open();
        QueueId bad = await TestMail.CommitAsync(queue, TestMail.Content(1, 500)), good = await TestMail.CommitAsync(queue, TestMail.Content(2));
        string segment = QueueDirectory.LastSegment(_directory.Path);
        Flip(segment, Records(segment).Single(r => r.Header!.Value.Sequence == bad.Sequence).Offset + RecordHeader.Size + 100);
        Assert.Equal(good, (await TestMail.ClaimAsync(queue)).QueueId);
        Assert.Equal(new QueueCounts(0, 1, 0, 0, 1), queue.Counts);
        Assert.Equal(bad, Assert.Single(queue.List(new QueueSelection { States = [MessageState.Corrupt] })).QueueId);
    }

    [Fact]
    public async Task DamagedBodyFile_FailsTheRead()
    {
        await using SegmentQueue queue = _directory.Open();
        QueueId id = await TestMail.CommitAsync(queue, TestMail.Content(1, 300_000));
        Flip(Assert.Single(Directory.GetFiles(Path.Combine(_directory.Path, "bodies"))), 150_000);
        await using IMessageContent content = (await queue.OpenContentAsync(id, None))!;
        byte[] buffer = new byte[100];
        Assert.Equal(100, await content.ReadAsync(0, buffer, None));
        await Assert.ThrowsAnyAsync<IOException>(async () => await content.ReadAsync(16384 + 150_000, buffer, None));
    }

    [Fact]
    public async Task Dump_BesideARunningServer_ShowsTheQueueAndWritesNothing()
    {
        await using SegmentQueue queue = _directory.Open();
        QueueId small = await TestMail.CommitAsync(queue, TestMail.Content(1)), large = await TestMail.CommitAsync(queue, TestMail.Content(2, 100_000));
        QueueId held = await TestMail.CommitAsync(queue, TestMail.Content(3), state: MessageState.Hold);
        await (await TestMail.ClaimAsync(queue)).DeferAsync(_directory.Clock.GetUtcNow().AddHours(1), None);
        await TestMail.SettleAsync(queue);
        string[] before = Snapshot();
        using (SegmentDump dump = SegmentDump.Read(_directory.Path))
        {
            Assert.Equal([small, large, held], dump.Messages.Select(m => m.QueueId));
            Assert.Equal([MessageState.Deferred, MessageState.Incoming, MessageState.Hold], dump.Messages.Select(m => m.State));
            Assert.Equal(TestMail.Content(2, 100_000), await TestMail.ReadAsync(dump.OpenContent(large)!));
            Assert.Null(dump.OpenContent(new QueueId(999_999, 0)));
            Assert.Equal(1, dump.SegmentCount);
        }
        Assert.Equal(before, Snapshot());
    }

    private async Task<(QueueId[] Ids, ScannedRecord[] Records, string Segment)> WriteThreeAsync()
    {
        QueueId[] ids = new QueueId[3];
        string segment;
        await using (SegmentQueue queue = _directory.Open())
        {
            for (int i = 0; i < 3; i++) ids[i] = await TestMail.CommitAsync(queue, TestMail.Content(i));
            segment = QueueDirectory.LastSegment(_directory.Path);
        }
        return (ids, [.. Records(segment).Where(r => r.Header!.Value.Type == RecordType.Message)], segment);
    }

    private static IReadOnlyList<ScannedRecord> Records(string segment)
    {
        Assert.True(Segment.TryParseName(Path.GetFileName(segment), out _, out ulong seed));
        using FileStream file = new(segment, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return SegmentScan.Run(bytes, seed, null).Records;
    }

    private static void Flip(string path, long offset)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Position = offset;
        int value = file.ReadByte();
        file.Position = offset;
        file.WriteByte((byte)(value ^ 0x55));
    }

    private string[] Snapshot()
        => [.. Directory.GetFiles(_directory.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f} {new FileInfo(f).LastWriteTimeUtc:o}")];
}
