using CsCheck;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue;
using Xunit;

namespace Hikyaku.UnitTests.Queue;

/// <summary>Random operations against the queue and against a dictionary, with kills in between.</summary>
public sealed class QueueModelTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private enum Step
    {
        Commit = 0,
        CommitHeld,
        CommitLarge,
        Deliver,
        DeliverSome,
        Defer,
        GiveBack,
        HoldAll,
        ReleaseAll,
        DeleteOne,
        Flush,
        Kill,
        Restart,
    }

    [Fact]
    public void Queue_UnderRandomOperations_IsWhatTheModelSays()
        => Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 8000]).Array[1, 60].Sample(steps => RunAsync(steps).GetAwaiter().GetResult(), iter: 60, threads: 1);

    private static async Task RunAsync((Step Step, int Number)[] steps)
    {
        using QueueDirectory directory = new();
        directory.Options = directory.Options with { SegmentSizeBytes = 16 << 10, InlineLimitBytes = 2048, ChunkedLimitBytes = 4096 };
        Dictionary<ulong, Model> model = [];
        SegmentQueue queue = directory.Open();
        foreach ((Step step, int number) in steps.Append((Step.Restart, 0)))
        {
            switch (step)
            {
                case Step.Kill:
                    await TestMail.SettleAsync(queue);
                    string copy = directory.CopyAtRest(queue);
                    await queue.DisposeAsync();
                    directory.Options = directory.Options with { Directory = copy };
                    queue = directory.Open();
                    break;
                case Step.Restart:
                    await queue.DisposeAsync();
                    queue = directory.Open();
                    Assert.True(queue.Recovery.WasClosed);
                    break;
                default:
                    await ApplyAsync(queue, directory, model, step, number);
                    break;
            }
            Compare(queue, model);
            if (step is Step.Kill or Step.Restart) await CompareContentsAsync(queue, model);
        }
        await queue.DisposeAsync();
    }

    private static async Task ApplyAsync(SegmentQueue queue, QueueDirectory directory, Dictionary<ulong, Model> model, Step step, int number)
    {
        directory.Clock.Advance(TimeSpan.FromMilliseconds(number));
        switch (step)
        {
            case Step.Commit or Step.CommitHeld or Step.CommitLarge:
                byte[] content = TestMail.Content(number, step == Step.CommitLarge ? number * 2 : number / 8);
                MessageState state = step == Step.CommitHeld ? MessageState.Hold : MessageState.Incoming;
                QueueId id = await TestMail.CommitAsync(queue, content, TestMail.Envelope(3), state);
                model.Add(id.Sequence, new Model { Content = content, IsHeld = step == Step.CommitHeld });
                break;
            case Step.HoldAll:
                await queue.HoldAsync(QueueSelection.All, None);
                foreach (Model one in model.Values) one.IsHeld = true;
                break;
            case Step.ReleaseAll:
                await queue.ReleaseAsync(QueueSelection.All, None);
                foreach (Model one in model.Values) one.IsHeld = false;
                break;
            case Step.DeleteOne when model.Count > 0:
                QueueId victim = queue.List(QueueSelection.All)[number % model.Count].QueueId;
                await queue.DeleteAsync(new QueueSelection { Ids = [victim] }, None);
                model.Remove(victim.Sequence);
                break;
            case Step.Flush:
                await queue.FlushAsync(QueueSelection.All, None);
                break;
            default:
                await AttemptAsync(queue, directory, model, step, number);
                break;
        }
    }

    private static async Task AttemptAsync(SegmentQueue queue, QueueDirectory directory, Dictionary<ulong, Model> model, Step step, int number)
    {
        using CancellationTokenSource cancelled = new();
        ValueTask<IQueuedMessage> claim = queue.ClaimAsync(cancelled.Token);
        if (!claim.IsCompleted)
        {
            await cancelled.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await claim);
            return;
        }
        await using IQueuedMessage message = await claim;
        Model expected = model[message.QueueId.Sequence];
        Assert.False(expected.IsHeld);
        Assert.Equal(expected.Attempts, message.AttemptCount);
        Assert.Equal(expected.Content, await TestMail.ReadAsync(await message.OpenContentAsync(None)));
        switch (step)
        {
            case Step.Deliver:
                model.Remove(message.QueueId.Sequence);
                await message.RemoveAsync(None);
                break;
            case Step.DeliverSome or Step.Defer:
                int recipient = number % 3;
                if (step == Step.DeliverSome) message.Mark(recipient, expected.States[recipient] = RecipientState.Delivered, null);
                expected.Attempts++;
                await message.DeferAsync(directory.Clock.GetUtcNow().AddMilliseconds(number % 2 * 3000), None);
                break;
        }
    }

    private static void Compare(SegmentQueue queue, Dictionary<ulong, Model> model)
    {
        IReadOnlyList<QueueEntry> entries = queue.List(QueueSelection.All);
        Assert.Equal(model.Keys.ToHashSet(), entries.Select(e => e.QueueId.Sequence).ToHashSet());
        Assert.Equal(model.Count, queue.Counts.Total);
        foreach (QueueEntry entry in entries)
        {
            Model expected = model[entry.QueueId.Sequence];
            Assert.Equal(expected.IsHeld, entry.State == MessageState.Hold);
            Assert.Equal(expected.Attempts, entry.AttemptCount);
            Assert.Equal(expected.States.Count(s => s == RecipientState.Pending), entry.Recipients.Count);
        }
    }

    private static async Task CompareContentsAsync(SegmentQueue queue, Dictionary<ulong, Model> model)
    {
        foreach (QueueEntry entry in queue.List(QueueSelection.All)) Assert.Equal(model[entry.QueueId.Sequence].Content, await TestMail.ReadAsync(queue, entry.QueueId));
    }

    private sealed class Model
    {
        public required byte[] Content { get; init; }

        public bool IsHeld { get; set; }

        public int Attempts { get; set; }

        public RecipientState[] States { get; } = new RecipientState[3];
    }
}
