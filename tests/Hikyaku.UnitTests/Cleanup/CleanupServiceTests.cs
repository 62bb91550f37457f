using System.Buffers;
using System.Text;
using Hikyaku.Cleanup;
using Hikyaku.Cleanup.Content;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Xunit;

namespace Hikyaku.UnitTests.Cleanup;

public sealed class CleanupServiceTests
{
    private static readonly CleanupSettings Defaults = CleanupRig.Defaults;

    [Theory]
    [InlineData("A: b\r\n\r\na\rb\nc\r\n", "A: b\r\n\r\na b c\r\n")]
    [InlineData("A: b\r\n\r\na\r\r\n", "A: b\r\n\r\na \r\n")]
    [InlineData("A: b\r\n\r\n\n\n.\n\r\n", "A: b\r\n\r\n  . \r\n")]
    [InlineData("A: b\r\n\r\nlast\r", "A: b\r\n\r\nlast \r\n")]
    [InlineData("A: b\r\n\r\nlast", "A: b\r\n\r\nlast\r\n")]
    public async Task Content_StrayLineEnds_BecomeBlanks(string content, string expected)
    {
        for (int size = 1; size <= content.Length; size++)
            Assert.Equal(expected, await new CleanupRig().PassAsync(content, CleanupRig.Remote, size));
    }

    [Fact]
    public async Task Content_StrayLineEndsKept_WhenMainCfSaysSo()
    {
        var rig = new CleanupRig(Defaults with { ReplacesStrayCrLf = false });

        Assert.Equal("A: b\r\n\r\na\rb\nc\r\n", await rig.PassAsync("A: b\r\n\r\na\rb\nc\r\n", CleanupRig.Remote));
    }

    [Fact]
    public void LineEnds_RandomText_AgreesWithTheByteRule()
    {
        var random = new Random(17);
        for (int round = 0; round < 20_000; round++)
        {
            var text = new byte[random.Next(120)];
            bool rare = random.Next(2) == 0;
            for (int i = 0; i < text.Length; i++) text[i] = (byte)(random.Next(rare ? 60 : 3) switch { 0 => '\r', 1 => '\n', _ => 'a' });
            bool isClean = !Encoding.Latin1.GetString(text).Replace("\r\n", "", StringComparison.Ordinal).AsSpan().ContainsAny('\r', '\n');
            Assert.Equal(isClean, LineEnds.AreClean(text));
        }
    }

    [Fact]
    public async Task Commit_Queued_RecordsFactsAndEnvelope()
    {
        var rig = new CleanupRig();
        await using IIncomingMessage message = rig.Service.Begin(CleanupRig.Remote);
        message.StartContent(new MailAddress("s", "x"), null, []);
        await CleanupRig.WriteAsync(message, "Message-ID: <1@x> (comment)\r\n\r\n\u00e9\r\n");
        DateTimeOffset later = rig.Time.GetUtcNow().AddHours(1);
        IntakeResult result = await message.CommitAsync(CleanupRig.Envelope("root", "b@c"), new IntakeDirectives { NotBefore = later }, CancellationToken.None);

        Assert.Equal(IntakeStatus.Queued, result.Status);
        Assert.Equal(rig.Written.Content.Length, rig.Written.Facts!.SizeBytes);
        Assert.Equal("<1@x>", rig.Written.Facts.MessageId);
        Assert.True(rig.Written.Facts.HasEightBitContent);
        Assert.Equal(later, rig.Written.NextAttempt);
        Assert.Equal(MessageState.Incoming, rig.Written.State);
        Assert.Equal(["root@example.jp", "b@c"], rig.Written.Envelope!.Recipients.Select(r => r.Address.ToString()));
        Assert.Equal("root", rig.Written.Envelope.Recipients[0].OriginalAddress.ToString());
    }

    [Fact]
    public async Task Commit_DuplicateRecipients_AreTakenOutByWhatTheyWouldGet()
    {
        Recipient plain = Recipient.From(new MailAddress("a", "b"));
        Recipient[] recipients =
        [
            plain, Recipient.From(new MailAddress("A", "B")), plain with { OriginalAddress = new MailAddress("alias", "b") }, plain with { Notify = DsnNotify.Never },
        ];
        var rig = new CleanupRig();

        Assert.Equal(3, (await CommitAsync(rig, recipients)).Count);
        Assert.Single(await CommitAsync(new CleanupRig(Defaults with { EnableOriginalRecipient = false }), recipients));
        Assert.Equal(2, (await CommitAsync(new CleanupRig(Defaults with { DuplicateFilterLimit = 1 }), [plain, Recipient.From(new MailAddress("c", "d")), plain])).Count);
    }

    [Fact]
    public async Task Commit_Hold_PutsTheMessageOnHold()
    {
        var rig = new CleanupRig();

        Assert.Equal(IntakeStatus.Queued, await StatusAsync(rig, "A: b\r\n\r\n", new IntakeDirectives { HoldReason = "look at it" }));
        Assert.Equal(MessageState.Hold, rig.Written.State);
    }

    [Fact]
    public async Task Commit_Discard_IsAcceptedAndNotQueued()
    {
        var rig = new CleanupRig();

        Assert.Equal(IntakeStatus.Discarded, await StatusAsync(rig, "A: b\r\n\r\n", new IntakeDirectives { Discard = true }));
        Assert.Null(rig.Written.Envelope);
    }

    [Fact]
    public async Task Commit_TooManyReceived_IsRefused()
    {
        string hops = string.Concat(Enumerable.Repeat("Received: from a by b\r\n", 50));

        Assert.Equal(IntakeStatus.TooManyHops, await StatusAsync(new CleanupRig(), hops + "\r\n"));
        Assert.Equal(IntakeStatus.Queued, await StatusAsync(new CleanupRig(), hops[23..] + "\r\n"));
    }

    [Fact]
    public async Task Commit_TooBig_IsRefusedAndTheRestIsSwallowed()
    {
        var rig = new CleanupRig(Defaults with { MessageSizeLimitBytes = 20 });

        Assert.Equal(IntakeStatus.TooBig, await StatusAsync(rig, "A: b\r\n\r\n" + new string('x', 100) + "\r\n"));
        Assert.Equal(IntakeStatus.Queued, await StatusAsync(rig, "A: b\r\n\r\n" + new string('x', 10) + "\r\n"));
    }

    [Theory]
    [InlineData(100, 0, 20, IntakeStatus.Queued)]
    [InlineData(30, 0, 20, IntakeStatus.InsufficientStorage)]
    [InlineData(100, 500, 20, IntakeStatus.InsufficientStorage)]
    [InlineData(null, 500, 20, IntakeStatus.Queued)]
    public async Task Commit_FreeSpace_DecidesAsQueueMinfreeSays(int? free, int minimum, int limit, IntakeStatus expected)
    {
        CleanupSettings settings = Defaults with { QueueDirectory = "/q", QueueMinimumFreeBytes = minimum, MessageSizeLimitBytes = limit };

        Assert.Equal(expected, await StatusAsync(new CleanupRig(settings, _ => free), "A: b\r\n\r\n"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Commit_DiskRefusesTheContent_IsAWriteErrorWithItsCause(bool suspends)
    {
        var rig = new CleanupRig();
        rig.Queue.FailsAppend = true;
        rig.Queue.SuspendsAppends = suspends;

        Assert.Equal(IntakeStatus.WriteError, await StatusAsync(rig, "A: b\r\n\r\nx\r\n"));
        Assert.Contains("write queue file: No space left on device", rig.Events.Texts);
    }

    [Fact]
    public async Task Commit_FlushFails_IsAWriteError()
    {
        var rig = new CleanupRig();
        rig.Queue.FailsCommit = true;

        Assert.Equal(IntakeStatus.WriteError, await StatusAsync(rig, "A: b\r\n\r\nx\r\n"));
    }

    [Fact]
    public async Task Commit_VolumeFailed_IsAWriteErrorBeforeAnythingIsWritten()
    {
        var rig = new CleanupRig();
        rig.Queue.FailureReason = "fdatasync: Input/output error";

        Assert.Equal(IntakeStatus.WriteError, await StatusAsync(rig, "A: b\r\n\r\nx\r\n"));
        Assert.Empty(rig.Queue.Writers);
    }

    [Fact]
    public async Task Commit_NoRecipients_SaysSo()
    {
        var rig = new CleanupRig();
        await using IIncomingMessage message = rig.Service.Begin(CleanupRig.Remote);

        Assert.Equal(IntakeStatus.NoRecipients, (await message.CommitAsync(CleanupRig.Envelope(), IntakeDirectives.None, CancellationToken.None)).Status);
    }

    [Fact]
    public async Task Commit_AfterStop_IsRefused()
    {
        var rig = new CleanupRig();
        rig.Service.StopAccepting();

        Assert.Equal(IntakeStatus.ShuttingDown, await StatusAsync(rig, "A: b\r\n\r\n"));
    }

    [Fact]
    public async Task Dispose_WithoutCommit_LogsWhatBecameOfTheId()
    {
        var rig = new CleanupRig();
        await rig.Service.Begin(CleanupRig.Remote).DisposeAsync();
        IIncomingMessage begun = rig.Service.Begin(CleanupRig.Remote);
        await CleanupRig.WriteAsync(begun, "A: b\r\n");
        await begun.DisposeAsync();

        Assert.Equal(["canceled", "discarded"], rig.Events.Texts);
    }

    [Fact]
    public async Task Commit_PrependThatWasNotAnnounced_IsABrokenInvariant()
    {
        var rig = new CleanupRig();
        await using IIncomingMessage message = rig.Service.Begin(CleanupRig.Remote);
        await CleanupRig.WriteAsync(message, "A: b\r\n\r\n");

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await message.CommitAsync(CleanupRig.Envelope("a@b"), new IntakeDirectives { PrependHeaders = ["X: y"] }, CancellationToken.None));
    }

    [Fact]
    public async Task Update_Settings_AreThoseOfMessagesThatBeginLater()
    {
        var rig = new CleanupRig();
        await using IIncomingMessage before = rig.Service.Begin(CleanupRig.Remote);
        rig.Service.Update(Defaults with { DropHeaders = ["x-gone"] });
        await CleanupRig.WriteAsync(before, "X-Gone: 1\r\n\r\n");
        await before.CommitAsync(CleanupRig.Envelope("a@b"), IntakeDirectives.None, CancellationToken.None);

        Assert.Equal("X-Gone: 1\r\n\r\n", rig.Written.Content);
        Assert.Equal("\r\n", await rig.PassAsync("X-Gone: 1\r\n\r\n", CleanupRig.Remote));
    }

    [Fact]
    public async Task Write_SegmentedSequence_IsStoredWhole()
    {
        var rig = new CleanupRig();
        await using IIncomingMessage message = rig.Service.Begin(CleanupRig.Remote);
        var first = new Segment("Sub"u8.ToArray());
        Segment last = first.Append("ject: x\r"u8.ToArray()).Append("\n\r\nbody\r\n"u8.ToArray());
        await message.WriteAsync(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length), CancellationToken.None);
        await message.CommitAsync(CleanupRig.Envelope("a@b"), IntakeDirectives.None, CancellationToken.None);

        Assert.Equal("Subject: x\r\n\r\nbody\r\n", rig.Written.Content);
    }

    private static async Task<IReadOnlyList<Recipient>> CommitAsync(CleanupRig rig, Recipient[] recipients)
    {
        await using IIncomingMessage message = rig.Service.Begin(CleanupRig.Remote);
        await CleanupRig.WriteAsync(message, "A: b\r\n\r\n");
        await message.CommitAsync(CleanupRig.Envelope() with { Recipients = recipients }, IntakeDirectives.None, CancellationToken.None);
        return rig.Written.Envelope!.Recipients;
    }

    private static async Task<IntakeStatus> StatusAsync(CleanupRig rig, string content, IntakeDirectives? directives = null)
    {
        await using IIncomingMessage message = rig.Service.Begin(CleanupRig.Remote);
        await CleanupRig.WriteAsync(message, content, 30);
        return (await message.CommitAsync(CleanupRig.Envelope("a@b"), directives ?? IntakeDirectives.None, CancellationToken.None)).Status;
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(byte[] memory) => Memory = memory;

        public Segment Append(byte[] memory)
        {
            var next = new Segment(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
