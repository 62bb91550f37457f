using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue;
using Xunit;

namespace Hikyaku.UnitTests.Queue;

public sealed class SegmentQueueTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly QueueDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(4096)] // one record, full
    [InlineData(4097)] // a chunk and a byte
    [InlineData(12288)]
    [InlineData(16384)] // four chunks
    [InlineData(16385)]
    [InlineData(100_000)] // chunks, then a body file
    [InlineData(400_000)]
    public async Task Message_OfAnyLength_ComesBackBeforeAndAfterAKill(int length)
    {
        byte[] content = TestMail.Content(1, length);
        await using SegmentQueue queue = _directory.Open();
        QueueId id = await TestMail.CommitAsync(queue, content, TestMail.Envelope(3));
        Assert.Equal(content, await TestMail.ReadAsync(queue, id));

        await using (SegmentQueue killed = _directory.OpenAfterKill(queue))
        {
            await using IQueuedMessage message = await TestMail.ClaimAsync(killed);
            Assert.Equal(id, message.QueueId);
            Assert.Equal(TestMail.Envelope(3).Recipients, message.Envelope.Recipients);
            Assert.Equal((length, "<a@b>", TestMail.Origin), (message.Facts.SizeBytes, message.Facts.MessageId, message.Facts.Origin));
            Assert.Equal([0, 1, 2], message.PendingRecipients);
            Assert.Equal(content, await TestMail.ReadAsync(await message.OpenContentAsync(None)));
        }
        await using IQueuedMessage claimed = await TestMail.ClaimAsync(queue);
        Assert.Equal(content, await TestMail.ReadAsync(await claimed.OpenContentAsync(None)));
        await claimed.RemoveAsync(None);
        await TestMail.SettleAsync(queue);
        Assert.Empty(Directory.GetFiles(Path.Combine(_directory.Path, "bodies")));
        Assert.Equal(0, queue.Counts.Total);
    }

    [Fact]
    public async Task Content_ReadAtAnyOffset_IsThatPart()
    {
        byte[] content = TestMail.Content(1, 150_000);
        await using SegmentQueue queue = _directory.Open();
        QueueId id = await TestMail.CommitAsync(queue, content);
        await using IMessageContent stored = (await queue.OpenContentAsync(id, None))!;
        byte[] buffer = new byte[7];
        foreach (int offset in (int[])[0, 4095, 4096, 16383, 16384, 81_919, 81_920, 149_999, 150_000, 12])
        {
            int read = await stored.ReadAsync(offset, buffer, None);
            Assert.Equal(content.Skip(offset).Take(read), buffer.Take(read));
            Assert.Equal(offset == content.Length, read == 0);
        }
    }

    [Fact]
    public async Task Marks_AfterAKill_AreAsTheyWere()
    {
        await using SegmentQueue queue = _directory.Open();
        await TestMail.CommitAsync(queue, TestMail.Content(1), TestMail.Envelope(4));
        await using (IQueuedMessage message = await TestMail.ClaimAsync(queue))
        {
            message.Mark(0, RecipientState.Delivered, null);
            message.Mark(2, RecipientState.Bounced, "550 no");
            message.Mark(3, RecipientState.Pending, "connection refused");
            Assert.Equal([1, 3], message.PendingRecipients);
            message.MarkDelayWarningSent();
            await message.DeferAsync(_directory.Clock.GetUtcNow().AddMinutes(5), None);
        }
        await TestMail.SettleAsync(queue);

        await using SegmentQueue killed = _directory.OpenAfterKill(queue);
        QueueEntry entry = Assert.Single(killed.List(QueueSelection.All));
        Assert.Equal((MessageState.Deferred, 1, _directory.Clock.GetUtcNow().AddMinutes(5)), (entry.State, entry.AttemptCount, entry.NextAttempt));
        Assert.Equal([("r1@example.net", null), ("r3@example.net", "connection refused")], entry.Recipients.Select(r => (r.Address.ToString(), r.DelayReason)));
        await TestMail.NothingIsDueAsync(killed);
        Assert.Equal(1, await killed.FlushAsync(QueueSelection.All, None));
        await using IQueuedMessage again = await TestMail.ClaimAsync(killed);
        Assert.Equal([1, 3], again.PendingRecipients);
        Assert.Equal((1, true), (again.AttemptCount, again.DelayWarningSent));
    }

    [Fact]
    public async Task Claim_AtAKill_IsDueAgain()
    {
        await using SegmentQueue queue = _directory.Open();
        QueueId id = await TestMail.CommitAsync(queue, TestMail.Content(1));
        await using IQueuedMessage message = await TestMail.ClaimAsync(queue);
        Assert.Equal(1, queue.Counts.Active);

        await using SegmentQueue killed = _directory.OpenAfterKill(queue);
        Assert.Equal(new QueueCounts(1, 0, 0, 0, 0), killed.Counts);
        Assert.Equal(id, (await TestMail.ClaimAsync(killed)).QueueId);
    }

    [Fact]
    public async Task Claim_DisposedWithoutAnEnd_IsDueAgain()
    {
        await using SegmentQueue queue = _directory.Open();
        QueueId id = await TestMail.CommitAsync(queue, TestMail.Content(1));
        await (await TestMail.ClaimAsync(queue)).DisposeAsync();
        await using IQueuedMessage again = await TestMail.ClaimAsync(queue);
        Assert.Equal((id, 0), (again.QueueId, again.AttemptCount));
        Assert.Equal(TestMail.Content(1), await TestMail.ReadAsync(await again.OpenContentAsync(None)));
    }

    [Fact]
    public async Task Claims_OfNewAndOldMail_AlternateAndGoByArrival()
    {
        await using SegmentQueue queue = _directory.Open();
        List<QueueId> old = [];
        for (int i = 0; i < 3; i++)
        {
            old.Add(await TestMail.CommitAsync(queue, TestMail.Content(i)));
            _directory.Clock.Advance(TimeSpan.FromSeconds(1));
            await using IQueuedMessage message = await TestMail.ClaimAsync(queue);
            await message.DeferAsync(_directory.Clock.GetUtcNow().AddSeconds(60 - 10 * i), None);
        }
        _directory.Clock.Advance(TimeSpan.FromSeconds(100));
        List<QueueId> fresh = [];
        for (int i = 0; i < 3; i++)
        {
            fresh.Add(await TestMail.CommitAsync(queue, TestMail.Content(i)));
            _directory.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        List<QueueId> order = [];
        for (int i = 0; i < 6; i++) order.Add((await TestMail.ClaimAsync(queue)).QueueId);
        Assert.Equal(fresh, order.Where(fresh.Contains));
        Assert.Equal(old, order.Where(old.Contains));
        Assert.All(order.Zip(order.Skip(1)), p => Assert.NotEqual(fresh.Contains(p.First), fresh.Contains(p.Second)));
    }

    [Fact]
    public async Task WaitingClaim_WhenTheTimeComes_GetsTheMessage()
    {
        await using SegmentQueue queue = _directory.Open();
        QueueId id = await TestMail.CommitAsync(queue, TestMail.Content(1), nextAttempt: _directory.Clock.GetUtcNow().AddDays(2));
        Task<IQueuedMessage> claim = queue.ClaimAsync(None).AsTask();
        for (int hour = 0; hour < 48; hour++)
        {
            Assert.False(claim.IsCompleted);
            _directory.Clock.Advance(TimeSpan.FromHours(1));
            if (hour < 47) Reset(queue);
        }
        Assert.Equal(id, (await claim.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).QueueId);

        // The waiter sets the timer anew after each wake-up, on a thread of the pool: it must have done so before the clock goes on.
        static void Reset(SegmentQueue queue) => Assert.True(SpinWait.SpinUntil(() => queue.HasWaiter, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task WaitingClaim_WhenMailArrives_GetsIt()
    {
        await using SegmentQueue queue = _directory.Open();
        Task<IQueuedMessage> claim = queue.ClaimAsync(None).AsTask();
        QueueId id = await TestMail.CommitAsync(queue, TestMail.Content(1));
        Assert.Equal(id, (await claim.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).QueueId);
    }

    [Fact]
    public async Task WaitingClaim_WhenTheQueueCloses_IsCancelled()
    {
        SegmentQueue queue = _directory.Open();
        Task<IQueuedMessage> claim = queue.ClaimAsync(None).AsTask();
        await queue.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => claim);
        await Assert.ThrowsAsync<IOException>(() => TestMail.CommitAsync(queue, TestMail.Content(1)));
    }

    [Fact]
    public async Task Hold_AtCommitAndLater_OutlivesAKill()
    {
        await using SegmentQueue queue = _directory.Open();
        QueueId held = await TestMail.CommitAsync(queue, TestMail.Content(1), state: MessageState.Hold);
        QueueId later = await TestMail.CommitAsync(queue, TestMail.Content(2), TestMail.Envelope(domain: "other.example"));
        Assert.Equal([later], await queue.HoldAsync(new QueueSelection { RecipientDomain = "OTHER.example" }, None));
        Assert.Empty(await queue.HoldAsync(QueueSelection.All, None));
        Assert.Equal(0, await queue.FlushAsync(QueueSelection.All, None));

        await using SegmentQueue killed = _directory.OpenAfterKill(queue);
        Assert.Equal(new QueueCounts(0, 0, 0, 2, 0), killed.Counts);
        Assert.Equal([held], await killed.ReleaseAsync(new QueueSelection { Ids = [held] }, None));
        Assert.Equal(held, (await TestMail.ClaimAsync(killed)).QueueId);
        await TestMail.NothingIsDueAsync(killed);
    }

    [Fact]
    public async Task Hold_OfAMessageInDelivery_ComesAfterTheAttempt()
    {
        await using SegmentQueue queue = _directory.Open();
        await TestMail.CommitAsync(queue, TestMail.Content(1));
        IQueuedMessage message = await TestMail.ClaimAsync(queue);
        Assert.Single(await queue.HoldAsync(QueueSelection.All, None));
        Assert.Equal(1, queue.Counts.Active);
        await message.DeferAsync(_directory.Clock.GetUtcNow(), None);
        Assert.Equal(new QueueCounts(0, 0, 0, 1, 0), queue.Counts);
    }

    [Fact]
    public async Task Delete_OutlivesAKill_AlsoDuringAnAttempt()
    {
        await using SegmentQueue queue = _directory.Open();
        await TestMail.CommitAsync(queue, TestMail.Content(1));
        IQueuedMessage active = await TestMail.ClaimAsync(queue);
        await TestMail.CommitAsync(queue, TestMail.Content(2));
        Assert.Equal(2, (await queue.DeleteAsync(QueueSelection.All, None)).Count);
        Assert.Equal(new QueueCounts(0, 1, 0, 0, 0), queue.Counts);
        await using (SegmentQueue killed = _directory.OpenAfterKill(queue)) Assert.Equal(0, killed.Counts.Total);
        await active.DeferAsync(_directory.Clock.GetUtcNow(), None);
        Assert.Equal(0, queue.Counts.Total);
    }

    [Fact]
    public async Task Close_HoweverFullTheSegment_IsKnownToTheNextStart()
    {
        // The last message's record ends anywhere in the segment's last kilobytes, or begins the next one.
        for (int length = 0; length < 4000; length += 40)
        {
            using QueueDirectory directory = new();
            directory.Options = directory.Options with { SegmentSizeBytes = 16 << 10 };
            await using (SegmentQueue queue = directory.Open())
            {
                for (int i = 0; i < 2; i++) await TestMail.CommitAsync(queue, TestMail.Content(i, 4000));
                await TestMail.CommitAsync(queue, TestMail.Content(2, length));
            }
            await using SegmentQueue next = directory.Open();
            Assert.True(next.Recovery.WasClosed, $"not after a last message of {length} bytes");
        }
    }

    [Fact]
    public async Task Ids_AcrossKillsAndStarts_NeverRepeat()
    {
        HashSet<ulong> seen = [];
        SegmentQueue queue = _directory.Open();
        for (int round = 0; round < 5; round++)
        {
            for (int i = 0; i < 40_000; i++) Assert.True(seen.Add(queue.AllocateId().Sequence));
            await TestMail.CommitAsync(queue, TestMail.Content(1));
            string copy = _directory.CopyAtRest(queue);
            await queue.DisposeAsync();
            _directory.Options = _directory.Options with { Directory = copy };
            queue = _directory.Open();
        }
        await queue.DisposeAsync();
        Assert.True((await Reopened()).Recovery.WasClosed);

        async Task<SegmentQueue> Reopened()
        {
            SegmentQueue last = _directory.Open();
            Assert.True(seen.Add(last.AllocateId().Sequence));
            await last.DisposeAsync();
            return last;
        }
    }

    [Fact]
    public async Task Ids_InLongForm_ComeBackInLongForm()
    {
        _directory.Options = _directory.Options with { UseLongQueueIds = true };
        await using SegmentQueue queue = _directory.Open();
        QueueId id = await TestMail.CommitAsync(queue, TestMail.Content(1));
        Assert.Contains("z", id.ToString(), StringComparison.Ordinal);
        await using SegmentQueue killed = _directory.OpenAfterKill(queue);
        Assert.Equal(id, killed.List(QueueSelection.All)[0].QueueId);
        Assert.True(QueueId.TryParse(id.ToString(), out QueueId typed));
        Assert.Single(killed.List(new QueueSelection { Ids = [typed] }));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    [InlineData(60_000)]
    public async Task Writer_DisposedWithoutCommit_LeavesNothing(int length)
    {
        await using SegmentQueue queue = _directory.Open();
        await using (IMessageWriter writer = queue.CreateMessage(queue.AllocateId())) await writer.AppendAsync(TestMail.Content(1, length), None);
        await TestMail.SettleAsync(queue);
        Assert.Empty(Directory.GetFiles(Path.Combine(_directory.Path, "bodies")));
        Assert.Equal(0, queue.Counts.Total);
        Assert.Equal(0, queue.LiveRecords);
        await using SegmentQueue killed = _directory.OpenAfterKill(queue);
        Assert.Equal(0, killed.Counts.Total);
        Assert.Empty(killed.Recovery.Damages);
    }

    [Fact]
    public async Task BodyFile_OfAMessageThatWasArrivingAtAKill_IsRemovedByTheStart()
    {
        await using SegmentQueue queue = _directory.Open();
        await using IMessageWriter writer = queue.CreateMessage(queue.AllocateId());
        await writer.AppendAsync(TestMail.Content(1, 600_000), None);
        Assert.Single(Directory.GetFiles(Path.Combine(_directory.Path, "bodies")));
        string copy = _directory.CopyAtRest(queue);
        await using SegmentQueue killed = SegmentQueue.Open(_directory.Options with { Directory = copy }, _directory.Clock, new SeamCalls());
        Assert.Empty(Directory.GetFiles(Path.Combine(copy, "bodies")));
    }

    [Fact]
    public async Task FreshContent_BeyondTheBudget_IsReadBack()
    {
        _directory.Options = _directory.Options with { FreshContentBudgetBytes = 5000 };
        await using SegmentQueue queue = _directory.Open();
        for (int i = 0; i < 5; i++) await TestMail.CommitAsync(queue, TestMail.Content(i, 3000));
        for (int i = 0; i < 5; i++)
        {
            IQueuedMessage message = await TestMail.ClaimAsync(queue);
            Assert.Equal(TestMail.Content(i, 3000), await TestMail.ReadAsync(await message.OpenContentAsync(None)));
            await message.RemoveAsync(None);
        }
    }

    [Fact]
    public async Task FactsThatDontMatchTheContent_AreRefused()
    {
        await using SegmentQueue queue = _directory.Open();
        await using IMessageWriter writer = queue.CreateMessage(queue.AllocateId());
        await writer.AppendAsync(TestMail.Content(1), None);
        MessageFacts facts = new() { ArrivalTime = _directory.Clock.GetUtcNow(), SizeBytes = 99, Origin = TestMail.Origin };
        await Assert.ThrowsAsync<ArgumentException>(async () => await writer.CommitAsync(TestMail.Envelope(), facts, MessageState.Incoming, null, None));
    }

    [Fact]
    public async Task Commits_FromManyProducers_AreAllThere()
    {
        await using SegmentQueue queue = _directory.Open();
        QueueId[] ids = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => TestMail.CommitAsync(queue, TestMail.Content(i, 50 + i * 7)))));
        await using SegmentQueue killed = _directory.OpenAfterKill(queue);
        Assert.Equal(ids.Select(i => i.Sequence).Order(), killed.List(QueueSelection.All).Select(e => e.QueueId.Sequence).Order());
        for (int i = 0; i < ids.Length; i++) Assert.Equal(TestMail.Content(i, 50 + i * 7), await TestMail.ReadAsync(killed, ids[i]));
        Assert.True(queue.FreeBytes() > 0);
    }
}
