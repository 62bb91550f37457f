using Hikyaku.Cleanup;
using Hikyaku.UnitTests.Message.Headers;
using Xunit;

namespace Hikyaku.UnitTests.Cleanup;

public sealed class HeaderEditingTests
{
    private const string Complete = "Message-ID: <a@b>\nDate: Wed, 25 Nov 2026 12:00:00 +0900\nFrom: a@b\n";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "complete", Complete + "Subject: x\n\nbody\n", Complete + "Subject: x\n\nbody\n" },
        { "bcc goes", Complete + "Bcc: secret@b,\n\tmore@b\nTo: c@d\n\nx\n", Complete + "To: c@d\n\nx\n" },
        { "bcc first and last", "Bcc: a\n" + Complete + "Return-Path: <x>\n\nx\n", Complete + "\nx\n" },
        { "bcc twice", Complete + "Bcc: a\nBcc: b\nContent-Length: 7\n\nx\n", Complete + "\nx\n" },
        { "empty body", Complete + "\n", Complete + "\n" },
        { "no separator", Complete + "this is text\n\nmore\n", Complete + "\nthis is text\n\nmore\n" },
        { "header only", Complete, Complete },
        { "mbox lines", ">From a\nFrom a Wed\n" + Complete + "\nFrom x\n", Complete + "\nFrom x\n" },
        { "mbox line below Received", "Received: by us\nFrom a Wed\n" + Complete + "\nx\n", "Received: by us\n" + Complete + "\nx\n" },
        { "mbox line below a field", Complete + "From a Wed\n", Complete + "\nFrom a Wed\n" },
        { "blank before colon", Complete + "Subject : x\n\n", Complete + "Subject : x\n\n" },
        { "high bytes", Complete + "X: \u00a4\u00a2\0\n \n\n\u00ff\n", Complete + "X: \u00a4\u00a2\0\n \n\n\u00ff\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Header_InAnyPieces_IsEditedTheSame(string name, string input, string expected)
    {
        foreach (int size in new[] { int.MaxValue, 1, 2, 7, 50 })
        {
            var rig = new CleanupRig();
            string stored = await rig.PassAsync(Crlf(input), CleanupRig.Remote, size);
            Assert.True(Crlf(expected) == stored, $"{name} in pieces of {size}:\n{stored}");
        }
    }

    [Fact]
    public async Task Header_NothingToChange_GoesToTheQueueInOnePiece()
    {
        var rig = new CleanupRig();
        await rig.PassAsync(Crlf(Complete + "To: x@y\n\nbody\n"), CleanupRig.Local);

        Assert.Equal(1, rig.Written.Appends);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    [InlineData(13)]
    public async Task Header_OfLocalClient_GetsWhatIsMissingAndItsAddressesCompleted(int size)
    {
        var rig = new CleanupRig();
        string stored = await rig.PassAsync(Crlf("To: root (the boss),\n c@d\nSubject: a\n\nbody\n"), CleanupRig.Local, size, "日本 太郎");

        Assert.Equal(
            Crlf("To: root@example.jp (the boss),\n c@d\nSubject: a\n"
                + "Message-Id: <20251125034654.1E2401@mail.example.jp>\nDate: Wed, 25 Nov 2026 12:46:54 +0900\nFrom: =?utf-8?B?5pel5pysIOWkqumDjg==?= <sender@example.jp>\n\nbody\n"),
            stored);
        Assert.Equal(["<20251125034654.1E2401@mail.example.jp>"], rig.Events.MessageIds);
        Assert.Equal("<20251125034654.1E2401@mail.example.jp>", rig.Written.Facts!.MessageId);
    }

    [Fact]
    public async Task Header_OfRemoteClient_IsNotCompleted()
    {
        var rig = new CleanupRig();
        string stored = await rig.PassAsync(Crlf("To: root\n\nbody\n"), CleanupRig.Remote);

        Assert.Equal(Crlf("To: root\n\nbody\n"), stored);
        Assert.Equal(["<>"], rig.Events.MessageIds);
    }

    [Fact]
    public async Task Header_OfRemoteClientWithAlwaysAdd_GetsWhatIsMissing()
    {
        var rig = new CleanupRig(CleanupRig.Defaults with { AlwaysAddMissingHeaders = true, UndisclosedRecipientsHeader = "To: undisclosed-recipients:;" });
        string stored = await rig.PassAsync(Crlf(Complete + "\nbody\n"), CleanupRig.Remote);

        Assert.Equal(Crlf(Complete + "To: undisclosed-recipients:;\n\nbody\n"), stored);
    }

    [Fact]
    public async Task Header_OfRemoteClientWithRewriteDomain_IsCompletedWithThatDomain()
    {
        var rig = new CleanupRig(CleanupRig.Defaults with { CompleteRemoteAddress = address => address.Domain.Length > 0 ? address : address with { Domain = "domain.invalid" } });
        string stored = await rig.PassAsync(Crlf(Complete + "To: root\n\nbody\n"), CleanupRig.Remote);

        Assert.Equal(Crlf(Complete + "To: root@domain.invalid\n\nbody\n"), stored);
    }

    [Fact]
    public async Task Header_Resent_GetsItsResentBlockCompleted()
    {
        var rig = new CleanupRig();
        string stored = await rig.PassAsync(Crlf("Resent-To: a@b\n" + Complete + "\nx\n"), CleanupRig.Local);

        Assert.Contains("\r\nResent-Message-Id: <20251125034654.1E2401@mail.example.jp>\r\nResent-Date: ", stored, StringComparison.Ordinal);
        Assert.Contains("\r\nResent-From: sender@example.jp\r\n\r\nx", stored, StringComparison.Ordinal);
        Assert.Equal(["<a@b>", "resent-<20251125034654.1E2401@mail.example.jp>"], rig.Events.MessageIds);
        Assert.Equal("<a@b>", rig.Written.Facts!.MessageId);
    }

    [Fact]
    public async Task Header_EmptyMessageOfLocalClient_IsAllAdded()
    {
        var rig = new CleanupRig();
        string stored = await rig.PassAsync("", CleanupRig.Local);

        Assert.StartsWith("Message-Id: ", stored, StringComparison.Ordinal);
        Assert.EndsWith("\r\nFrom: sender@example.jp\r\n", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_WithoutLineEndAtTheEnd_IsClosedBeforeMoreIsAdded()
    {
        var rig = new CleanupRig();
        string stored = await rig.PassAsync("Subject: x", CleanupRig.Local);

        Assert.StartsWith("Subject: x\r\nMessage-Id: ", stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    [InlineData(33)]
    public async Task Header_LongerThanTheLimit_IsCutAndSaysSo(int size)
    {
        var rig = new CleanupRig(CleanupRig.Defaults with { HeaderSizeLimitBytes = 40 });
        string stored = await rig.PassAsync("X-Long: 3456789012345678901234567890\r\n 1234567890\r\n 2234567890\r\nX-Next: 1\r\n\r\nbody\r\n", CleanupRig.Remote, size);

        Assert.Equal("X-Long: 3456789012345678901234567890\r\nX-Next: 1\r\n\r\nbody\r\n", stored);
        Assert.Contains(rig.Events.Texts, text => text.Contains("header_size_limit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    [InlineData(33)]
    public async Task Header_OneLineLongerThanTheLimit_IsCutInTheMiddle(int size)
    {
        var rig = new CleanupRig(CleanupRig.Defaults with { HeaderSizeLimitBytes = 20 });
        string stored = await rig.PassAsync("X-Long: 345678901234567890\r\nX-Next: 1\r\n\r\nbody\r\n", CleanupRig.Remote, size);

        Assert.Equal("X-Long: 345678901234\r\nX-Next: 1\r\n\r\nbody\r\n", stored);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    [InlineData(33)]
    public async Task Body_WithoutSeparatorAndLongerThanAnyHeader_LosesNothing(int size)
    {
        var rig = new CleanupRig(CleanupRig.Defaults with { HeaderSizeLimitBytes = 20 });
        string body = "this is a line of the body and it is longer\r\nthan that\r\n";

        Assert.Equal("A: b\r\n\r\n" + body, await rig.PassAsync("A: b\r\n" + body, CleanupRig.Remote, size));
    }

    [Fact]
    public async Task Prepend_Headers_StandOnTop()
    {
        var rig = new CleanupRig();
        string stored = await rig.PassAsync(Crlf(Complete + "\nx\n"), CleanupRig.Remote, 5, null, "X-Spam: yes", "X-Folded: a\n b");

        Assert.Equal(Crlf("X-Spam: yes\nX-Folded: a\n b\n" + Complete + "\nx\n"), stored);
    }

    [Fact]
    public async Task Samples_RemoteMail_IsStoredByteForByteInAnyPieces()
    {
        string[] files = MailSamples.Find();
        Assert.SkipWhen(files.Length == 0, "the mail samples of ../shared/data are not there");
        CleanupSettings settings = CleanupRig.Defaults with { DropHeaders = [], HopcountLimit = 1000 };
        foreach (string file in files)
        {
            string text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            if (text.Length > 15_000) text = text[..15_000];
            text = text.ReplaceLineEndings("\n").Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
            if (!text.EndsWith("\r\n", StringComparison.Ordinal)) text += "\r\n";
            string whole = await new CleanupRig(settings).PassAsync(text, CleanupRig.Remote);
            Assert.Equal(whole, await new CleanupRig(settings).PassAsync(text, CleanupRig.Remote, 1));
            Assert.Equal(whole, await new CleanupRig(settings).PassAsync(text, CleanupRig.Remote, 61));
            int added = whole.Length - text.Length;
            Assert.True(added is 0 or 2 || text.StartsWith("From ", StringComparison.Ordinal), $"{file}: {added} bytes more");
        }
    }

    private static string Crlf(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
}
