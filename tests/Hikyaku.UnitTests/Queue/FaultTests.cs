using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue;
using Hikyaku.Storage.Files;
using Xunit;

namespace Hikyaku.UnitTests.Queue;

/// <summary>Lets each call fail, one after the other.</summary>
public sealed class FaultTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly QueueDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(Errno.InputOutput, true)]
    [InlineData(Errno.NoSpace, true)]
    [InlineData(Errno.InputOutput, false)]
    [InlineData(Errno.NoSpace, false)]
    public async Task FailingCall_AtAnyPlace_NeverLosesWhatWasCommitted(int errno, bool staysBroken)
    {
        int calls = await RunAsync(new SeamCalls());
        Assert.True(calls > 40, $"{calls} calls");
        for (int at = 1; at <= calls; at++)
        {
            SeamCalls seam = new(at, errno, staysBroken);
            await RunAsync(seam);
            Assert.True(seam.Injected > 0, $"call {at} was never made");
        }
    }

    /// <summary>Commits messages of all kinds; then a start must find those that were reported committed, and may find the others.</summary>
    private static async Task<int> RunAsync(SeamCalls seam)
    {
        using QueueDirectory directory = new();
        directory.Options = directory.Options with { SegmentSizeBytes = 20 << 10, InlineLimitBytes = 2048, ChunkedLimitBytes = 8192 };
        HashSet<QueueId> committed = [], attempted = [];
        try
        {
            await using SegmentQueue queue = directory.Open(seam);
            foreach (int length in (int[])[100, 1000, 5000, 20_000, 3000, 200, 6000, 1500])
            {
                QueueId id = queue.AllocateId();
                attempted.Add(id);
                if (await TryCommitAsync(queue, id, length)) committed.Add(id);
                else Assert.True(seam.Injected > 0);
            }
            if (queue.FailureReason is { } reason)
            {
                Assert.Contains($"errno {(seam.Injected > 0 ? "" : "none")}", reason, StringComparison.Ordinal);
                await TestMail.NothingIsDueAsync(queue);
                await Assert.ThrowsAsync<IOException>(() => TestMail.CommitAsync(queue, TestMail.Content(1)));
            }
        }
        catch (StorageException) when (seam.Injected > 0 && committed.Count == 0)
        {
            // The start itself failed, and said so.
        }
        if (!Directory.Exists(Path.Combine(directory.Path, "corrupt"))) return seam.Count;
        await using SegmentQueue restarted = directory.Open();
        HashSet<QueueId> found = [.. restarted.List(QueueSelection.All).Select(e => e.QueueId)];
        Assert.Equal(found.Count, restarted.Counts.Total);
        Assert.Equal(0, restarted.Counts.Corrupt);
        Assert.Subset(found, committed);
        Assert.Subset(attempted, found);
        foreach (QueueId id in found) Assert.NotEmpty(await TestMail.ReadAsync(restarted, id));
        return seam.Count;
    }

    private static async Task<bool> TryCommitAsync(SegmentQueue queue, QueueId id, int length)
    {
        await using IMessageWriter writer = queue.CreateMessage(id);
        try
        {
            await writer.AppendAsync(TestMail.Content(1, length), None);
            MessageFacts facts = new() { ArrivalTime = TestMail.Arrival(id), SizeBytes = length, Origin = TestMail.Origin };
            await writer.CommitAsync(TestMail.Envelope(), facts, MessageState.Incoming, null, None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    [Fact]
    public async Task FailedFlush_FailsAllThatWaitedForIt_AndNothingIsTriedAgain()
    {
        SeamCalls counting = new();
        await using (SegmentQueue probe = _directory.Open(counting)) await TestMail.CommitAsync(probe, TestMail.Content(1));
        using QueueDirectory directory = new();
        SwitchableCalls seam = new();
        await using SegmentQueue queue = directory.Open(seam);
        await TestMail.CommitAsync(queue, TestMail.Content(1));
        seam.FailFlush = true;
        Task<QueueId>[] commits = [.. Enumerable.Range(0, 20).Select(i => TestMail.CommitAsync(queue, TestMail.Content(i)))];
        foreach (Task<QueueId> commit in commits)
        {
            IOException failure = await Assert.ThrowsAnyAsync<IOException>(() => commit);
            Assert.Contains("(errno 5)", failure.Message, StringComparison.Ordinal);
        }
        int flushes = seam.Flushes;
        seam.FailFlush = false;
        await Assert.ThrowsAnyAsync<IOException>(() => TestMail.CommitAsync(queue, TestMail.Content(1)));
        Assert.Equal(flushes, seam.Flushes);
        Assert.StartsWith("fdatasync ", queue.FailureReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FullDisk_WhenASegmentCannotBeMade_IsOverWhenItCan()
    {
        _directory.Options = _directory.Options with { SegmentSizeBytes = 16 << 10, SpareSegments = 0 };
        SwitchableCalls seam = new();
        await using SegmentQueue queue = _directory.Open(seam);
        seam.FailAllocate = true;
        List<QueueId> committed = [];
        IOException? failure = null;
        while (failure is null)
        {
            try
            {
                committed.Add(await TestMail.CommitAsync(queue, TestMail.Content(1, 1000)));
            }
            catch (IOException e)
            {
                failure = e;
            }
        }
        Assert.Contains("(errno 28)", failure.Message, StringComparison.Ordinal);
        Assert.Null(queue.FailureReason);
        seam.FailAllocate = false;
        committed.Add(await TestMail.CommitAsync(queue, TestMail.Content(2)));
        await using SegmentQueue killed = _directory.OpenAfterKill(queue);
        Assert.Equal(committed, killed.List(QueueSelection.All).Select(e => e.QueueId).OrderBy(i => i.Sequence));
    }
}
