using System.Net;
using System.Net.Sockets;
using System.Text;
using Hikyaku.Events;
using Hikyaku.Events.Destinations;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Events;

public sealed class MaillogTests : IDisposable
{
    private static readonly LogSource Source = new("postfix", "smtpd", 1234);

    private readonly string _directory = Directory.CreateTempSubdirectory("maillog").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 25, 3, 46, 54, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Maillog_ToAFile_AppendsLinesInOrderWithTheModeAskedFor()
    {
        string path = Path.Combine(_directory, "mail.log");
        await File.WriteAllTextAsync(path, "before\n");
        await using (Maillog maillog = Maillog.Open(Settings(path), _time))
            for (int i = 0; i < 3; i++) maillog.Emit(Line($"line {i}"));

        Assert.Equal(
            ["before", "Nov 25 03:46:54 host postfix/smtpd[1234]: line 0", "Nov 25 03:46:54 host postfix/smtpd[1234]: line 1", "Nov 25 03:46:54 host postfix/smtpd[1234]: line 2"],
            await File.ReadAllLinesAsync(path));
    }

    [Fact]
    public async Task Maillog_AnotherProgramWritesToTheFile_LinesOfBothStay()
    {
        string path = Path.Combine(_directory, "mail.log");
        await using Maillog server = Maillog.Open(Settings(path), _time), command = Maillog.Open(Settings(path), _time);
        foreach (Maillog writer in (Maillog[])[server, command, server])
        {
            writer.Emit(Line(writer == server ? "server" : "command"));
            await writer.FlushAsync();
        }

        Assert.Equal(["server", "command", "server"], from line in await File.ReadAllLinesAsync(path) select line[(line.LastIndexOf(' ') + 1)..]);
    }

    [Fact]
    public async Task Maillog_NewFile_IsReadableByItsOwnerOnly()
    {
        string path = Path.Combine(_directory, "mail.log");
        await using (Maillog.Open(Settings(path), _time))
        {
        }
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task Maillog_AcceptedRecipient_HasNoLine()
    {
        string path = Path.Combine(_directory, "mail.log");
        var client = new ClientName("mail.example.org", IPAddress.Loopback, 25);
        await using (Maillog maillog = Maillog.Open(Settings(path), _time))
            foreach (string verb in (string[])["permit", "reject"]) maillog.Emit(new PolicyDecided(Source, default, verb, "RCPT", client, "", null, null, "ESMTP", "h", null, []));

        Assert.Contains(": reject: ", Assert.Single(await File.ReadAllLinesAsync(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reopen_AfterARotation_WritesToTheNewFile()
    {
        string path = Path.Combine(_directory, "mail.log");
        await using Maillog maillog = Maillog.Open(Settings(path), _time);
        maillog.Emit(Line("old"));
        await maillog.FlushAsync();
        File.Move(path, path + ".1");
        maillog.Emit(Line("still old"));
        maillog.Reopen(Settings(path));
        await maillog.FlushAsync();
        maillog.Emit(Line("new"));
        await maillog.FlushAsync();

        Assert.Equal(2, (await File.ReadAllLinesAsync(path + ".1")).Length);
        Assert.EndsWith("new\n", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reopen_WhenTheFolderIsGone_GoesOnAndSaysWhy()
    {
        string folder = Path.Combine(_directory, "sub"), moved = Path.Combine(_directory, "moved");
        Directory.CreateDirectory(folder);
        await using Maillog maillog = Maillog.Open(Settings(Path.Combine(folder, "mail.log")), _time);
        Directory.Move(folder, moved);
        maillog.Reopen(Settings(Path.Combine(folder, "mail.log")));
        maillog.Emit(Line("after"));
        await maillog.FlushAsync();

        string text = await File.ReadAllTextAsync(Path.Combine(moved, "mail.log"));
        Assert.Contains("warning: open logfile: ", text, StringComparison.Ordinal);
        Assert.Contains(": after\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reopen_WithAnotherFile_LeavesNothingBehind()
    {
        string first = Path.Combine(_directory, "a"), second = Path.Combine(_directory, "b");
        await using Maillog maillog = Maillog.Open(Settings(first), _time);
        maillog.Emit(Line("one"));
        maillog.Reopen(Settings(second));
        await maillog.FlushAsync();
        maillog.Emit(Line("two"));
        await maillog.FlushAsync();

        Assert.EndsWith("one\n", await File.ReadAllTextAsync(first), StringComparison.Ordinal);
        Assert.EndsWith("two\n", await File.ReadAllTextAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emit_WhenTheBufferIsFull_NeverWaitsAndTheLossIsConfessed()
    {
        var gate = new BlockingStream();
        await using (Maillog maillog = Maillog.Open(new StreamDestination(gate), "host", _time, capacity: 10))
        {
            maillog.Emit(Line("first"));
            await gate.Entered;
            for (int i = 0; i < 25; i++) maillog.Emit(Line($"line {i}"));
            gate.Open();
            await maillog.FlushAsync();
        }
        string[] lines = gate.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(12, lines.Length);
        Assert.Contains("postfix/postlogd[1]: warning: 15 log lines were lost", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("line 9", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emit_WhenTheDiskIsFull_GoesOnAndTheLossIsConfessed()
    {
        var stream = new FailingStream { Fails = true };
        await using Maillog maillog = Maillog.Open(new StreamDestination(stream), "host", _time);
        maillog.Emit(Line("lost"));
        await maillog.FlushAsync();
        stream.Fails = false;
        maillog.Emit(Line("kept"));
        await maillog.FlushAsync();

        string text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("warning: 1 log lines were lost", text, StringComparison.Ordinal);
        Assert.EndsWith("kept\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emit_ALongText_IsCutAndStaysOneLine()
    {
        string path = Path.Combine(_directory, "mail.log");
        await using (Maillog maillog = Maillog.Open(Settings(path), _time)) maillog.Emit(Line(new string('日', 3000) + "\n"));

        string[] lines = await File.ReadAllLinesAsync(path);
        Assert.Single(lines);
        Assert.Equal(666, lines[0].Count(c => c == '日'));
    }

    [Fact]
    public async Task Maillog_ToSyslog_SendsOneDatagramALineAndFindsARestartedDaemon()
    {
        string socketPath = Path.Combine(_directory, "log");
        await using Maillog maillog = Maillog.Open(Settings("") with { SyslogPath = socketPath }, _time);
        using (Socket first = Bind(socketPath))
        {
            maillog.Emit(Line("one"));
            maillog.Emit(new ServiceLogged(Source, LogSeverity.Warning, "two"));
            Assert.Equal("<22>Nov 25 03:46:54 postfix/smtpd[1234]: one", await ReceiveAsync(first));
            Assert.Equal("<20>Nov 25 03:46:54 postfix/smtpd[1234]: warning: two", await ReceiveAsync(first));
        }
        File.Delete(socketPath);
        using Socket second = Bind(socketPath);
        maillog.Emit(Line("three"));
        Assert.Equal("<22>Nov 25 03:46:54 postfix/smtpd[1234]: three", await ReceiveAsync(second));
    }

    [Fact]
    public void LogSources_GoRound_WithoutTheirOwnProcess()
    {
        var sources = new LogSources(ownProcessId: 1001);
        int first = sources.Create("postfix", "smtpd").ProcessId, second = sources.Create("postfix", "smtpd").ProcessId;

        Assert.Equal((1000, 1002), (first, second));
        int last = second;
        for (int i = 0; i < 4_194_304 - 1003; i++) last = sources.Create("postfix", "smtpd").ProcessId;
        Assert.Equal(4_194_303, last);
        Assert.Equal(1000, sources.Create("postfix", "smtpd").ProcessId);
    }

    [Fact]
    public void EventHub_HandsToEverySinkInOrder()
    {
        var seen = new List<string>();
        var hub = new EventHub([new Sink(seen, "a"), new Sink(seen, "b")]);
        hub.Emit(Line("x"));

        Assert.Equal(["a", "b"], seen);
    }

    private static MaillogSettings Settings(string file) => new() { HostName = "host.example", File = file };

    private static ServiceLogged Line(string text) => new(Source, LogSeverity.Info, text);

    private static Socket Bind(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        return socket;
    }

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        var buffer = new byte[4096];
        int length = await socket.ReceiveAsync(buffer);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private sealed class Sink(List<string> seen, string name) : IEventSink
    {
        public void Emit(MailEvent mailEvent) => seen.Add(name);
    }

    private sealed class FailingStream : MemoryStream
    {
        public bool Fails { get; set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Fails) throw new IOException("No space left on device");
            base.Write(buffer);
        }
    }

    /// <summary>The first write waits until the test lets it go.</summary>
    private sealed class BlockingStream : MemoryStream
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _open = new();

        public Task Entered => _entered.Task;

        public string Text => Encoding.UTF8.GetString(ToArray());

        public void Open() => _open.Set();

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _entered.TrySetResult();
            _open.Wait();
            base.Write(buffer);
        }
    }
}
