using System.Text;
using Hikyaku.Cleanup.Pickup;
using Hikyaku.Mail;
using Hikyaku.Mail.Events;
using Hikyaku.Storage.Maildrop;
using Xunit;

namespace Hikyaku.UnitTests.Cleanup;

public sealed class PickupServiceTests : IDisposable
{
    private static readonly LogSource Source = new("postfix", "pickup", 9);

    private readonly string _maildrop = Directory.CreateTempSubdirectory("pickup").FullName;
    private readonly CleanupRig _rig = new();
    private readonly PickupSettings _settings;
    private readonly PickupService _pickup;

    public PickupServiceTests()
    {
        _settings = new PickupSettings { Maildrop = _maildrop, MyHostname = "mail.example.jp" };
        _pickup = new PickupService(_rig.Service, _rig.Events, Source, _settings, _rig.Time);
    }

    public void Dispose() => Directory.Delete(_maildrop, recursive: true);

    [Fact]
    public async Task Scan_AMessage_IsQueuedAndItsFileRemoved()
    {
        Drop("Subject: x\n\nbody\n", recipients: ["a..b.@docomo.example.jp"], extracted: "root");
        await _pickup.ScanAsync(CancellationToken.None);

        Assert.Empty(Directory.GetFiles(_maildrop));
        Assert.StartsWith(
            $"Received: by mail.example.jp (Hikyaku, from userid {Uid()})\r\n\tid 1E2401; Wed, 25 Nov 2026 12:46:54 +0900\r\nSubject: x\r\nMessage-Id: ",
            _rig.Written.Content,
            StringComparison.Ordinal);
        Assert.EndsWith("\r\nFrom: Charlie Root <root@example.jp>\r\n\r\nbody\r\n", _rig.Written.Content, StringComparison.Ordinal);
        Assert.Equal("root@example.jp", _rig.Written.Envelope!.Sender.ToString());
        Assert.Equal(["\"a..b.\"@docomo.example.jp", "root@example.jp"], _rig.Written.Envelope.Recipients.Select(r => r.Address.ToString()));
        Assert.Equal(MessageSource.Pickup, _rig.Written.Facts!.Origin.Source);
        Assert.Equal("root", Assert.Single(_rig.Events.Events.OfType<MessagePickedUp>()).Sender.ToString());
    }

    [Fact]
    public async Task Scan_ContentThatBeginsWithABlank_IsNotPartOfReceived()
    {
        Drop(" body\n");
        await _pickup.ScanAsync(CancellationToken.None);

        Assert.EndsWith("\r\n\r\n body\r\n", _rig.Written.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_FlushFails_LeavesTheFileForTheNextRound()
    {
        string id = Drop("x: y\n");
        _rig.Queue.FailsCommit = true;
        await _pickup.ScanAsync(CancellationToken.None);
        Assert.True(File.Exists(Path.Combine(_maildrop, id)));

        _rig.Queue.FailsCommit = false;
        await _pickup.ScanAsync(CancellationToken.None);
        Assert.Empty(Directory.GetFiles(_maildrop));
        Assert.NotNull(_rig.Written.Envelope);
    }

    [Fact]
    public async Task Scan_ADamagedFile_IsPutAsideAndNeverLost()
    {
        string id = Drop("x: y\n"), path = Path.Combine(_maildrop, id);
        byte[] file = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, file[..^2]);
        await _pickup.ScanAsync(CancellationToken.None);

        Assert.Equal([path + ".damaged"], Directory.GetFiles(_maildrop));
        Assert.All(_rig.Queue.Writers, writer => Assert.Null(writer.Envelope));
        Assert.Contains(_rig.Events.Texts, text => text.Contains("the file ends too early", StringComparison.Ordinal));
        Assert.Equal(file[..^2], await File.ReadAllBytesAsync(path + ".damaged"));
    }

    [Fact]
    public async Task Scan_AFileThatCannotBeRemoved_IsNotTakenTwice()
    {
        int refusals = 0;
        var pickup = new PickupService(_rig.Service, _rig.Events, Source, _settings, _rig.Time, path =>
        {
            if (refusals++ == 0) throw new UnauthorizedAccessException("Permission denied");
            File.Delete(path);
        });
        Drop("x: y\n");
        await pickup.ScanAsync(CancellationToken.None);
        Assert.Single(Directory.GetFiles(_maildrop));
        await pickup.ScanAsync(CancellationToken.None);
        Assert.Empty(Directory.GetFiles(_maildrop));

        Assert.Single(_rig.Queue.Writers);
    }

    [Fact]
    public async Task Scan_FilesThatAreNotWhole_AreLeftAlone()
    {
        using MaildropWriter writer = MaildropWriter.Create(_maildrop, new MaildropEnvelope { Sender = "x" });
        await File.WriteAllTextAsync(Path.Combine(_maildrop, "ABCDEF12"), "in progress by postdrop");
        File.SetUnixFileMode(Path.Combine(_maildrop, "ABCDEF12"), (UnixFileMode)0b110_100_100);
        await _pickup.ScanAsync(CancellationToken.None);

        Assert.Equal(2, Directory.GetFiles(_maildrop).Length);
        Assert.Empty(_rig.Queue.Writers);
    }

    [Fact]
    public async Task Run_ANewFile_IsTakenWithoutWaitingForTheWakeup()
    {
        using var stop = new CancellationTokenSource();
        Task running = _pickup.RunAsync(stop.Token);
        Drop("x: y\n");
        await UntilEmptyAsync();
        await stop.CancelAsync();
        await running;

        Assert.NotNull(_rig.Written.Envelope);
    }

    [Fact]
    public async Task Run_ManyFiles_AreAllTakenOnce()
    {
        using var stop = new CancellationTokenSource();
        Task running = _pickup.RunAsync(stop.Token);
        for (int i = 0; i < 50; i++) Drop($"x: {i}\n");
        await UntilEmptyAsync();
        await stop.CancelAsync();
        await running;

        Assert.Equal(50, _rig.Queue.Writers.Count(writer => writer.Envelope is not null));
    }

    // The watcher is the kernel's: its time is real.
    private async Task UntilEmptyAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Directory.GetFiles(_maildrop).Length > 0) await Task.Delay(10, limit.Token);
    }

    private static string Uid() => File.ReadLines("/proc/self/status").First(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];

    private string Drop(string content, string[]? recipients = null, string? extracted = null)
    {
        var envelope = new MaildropEnvelope
        {
            SubmittedAt = _rig.Time.GetUtcNow(),
            Sender = "root",
            FullName = "Charlie Root",
            Recipients = [.. (recipients ?? ["a@b"]).Select(r => new MaildropRecipient(r, DsnNotify.Default))],
        };
        using MaildropWriter writer = MaildropWriter.Create(_maildrop, envelope);
        writer.WriteContent(Encoding.UTF8.GetBytes(content));
        if (extracted is not null) writer.AddExtractedRecipient(new MaildropRecipient(extracted, DsnNotify.Default));
        return writer.Commit();
    }
}
