using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Hikyaku.Mail.Contracts.Admin;
using Hikyaku.Submit;
using Xunit;

namespace Hikyaku.UnitTests.Submit;

public sealed class MailqTests : IDisposable
{
    private static readonly DateTimeOffset Arrival = new(2026, 11, 5, 3, 46, 54, TimeSpan.Zero);

    private static readonly QueueListing Listing = new(
    [
        new QueueListingMessage("1E24040", "active", Arrival, 1234, "alice@a.example", null, 0, [new QueueListingRecipient("bob@b.example", null)]),
        new QueueListingMessage(
            "1E24041",
            "deferred",
            Arrival,
            12_345_678,
            "",
            Arrival,
            3,
            [
                new QueueListingRecipient("c@d", "connect to d[192.0.2.1]:25: Connection timed out"),
                new QueueListingRecipient("e@d", "connect to d[192.0.2.1]:25: Connection timed out"),
                new QueueListingRecipient("f@g", null),
                new QueueListingRecipient("h@i", new string('x', 90)),
            ]),
        new QueueListingMessage("1E24042", "hold", Arrival, 1, "\"a b\"@c", null, 0, [new QueueListingRecipient("j@k", null)]),
        new QueueListingMessage("1E24043", "corrupt", Arrival, 1, "x@y", null, 0, []),
    ]);

    private readonly SubmitRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Mailq_ServerUp_PrintsPostqueuesLayout()
    {
        await ServeAsync(Json(), () => _rig.Run("mailq", []));

        Assert.Equal(
            """
            -Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------
            1E24040*       1234 Thu Nov  5 03:46:54  alice@a.example
                                                     bob@b.example

            1E24041     12345678 Thu Nov  5 03:46:54  MAILER-DAEMON
                                        (connect to d[192.0.2.1]:25: Connection timed out)
                                                     c@d
                                                     e@d
                                                                      (reason unavailable)
                                                     f@g
            (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx)
                                                     h@i

            1E24042!          1 Thu Nov  5 03:46:54  "a b"@c
                                                     j@k

            -- 12057 Kbytes in 3 Requests.

            """.ReplaceLineEndings("\n"),
            _rig.Output);
    }

    [Fact]
    public async Task Mailq_LongIds_HaveTheirOwnColumns()
    {
        _rig.MainCf("enable_long_queue_ids = yes");
        var listing = new QueueListing([new QueueListingMessage("4Xk2Jm1vZ8z1q", "active", Arrival, 1234, "a@b", null, 0, [new QueueListingRecipient("c@d", null)])]);
        await ServeAsync(JsonSerializer.SerializeToUtf8Bytes(listing, QueueListingJson.Default.QueueListing), () => _rig.Run("sendmail", ["-bp"]));

        Assert.Equal(
            """
            ----Queue ID----- --Size-- ---Arrival Time---- --Sender/Recipient------
            4Xk2Jm1vZ8z1q*        1234 Thu Nov  5 03:46:54 a@b
                                                           c@d

            -- 1 Kbytes in 1 Request.

            """.ReplaceLineEndings("\n"),
            _rig.Output);
    }

    [Fact]
    public async Task Mailq_EmptyQueue_SaysSo()
    {
        await ServeAsync("""{"messages":[]}"""u8.ToArray(), () => _rig.Run("mailq", []));

        Assert.Equal("Mail queue is empty\n", _rig.Output);
    }

    [Fact]
    public async Task Mailq_NonsenseFromTheServer_IsASoftwareError()
    {
        int code = 0;
        await ServeAsync("<html>"u8.ToArray(), () => code = _rig.Run("mailq", []));

        Assert.Equal(ExitCode.Software, code);
    }

    [Fact]
    public void Mailq_ServerDown_ListsWhatWaitsInTheMaildrop()
    {
        _rig.Run("sendmail", ["-f", "s@x", "-t", "r@y"], "To: t@z\n\n");
        int code = _rig.Run("mailq", []);

        Assert.Equal(ExitCode.Ok, code);
        Assert.StartsWith("mailq: warning: Mail system is down -- ", _rig.Error, StringComparison.Ordinal);
        Assert.Contains(" Wed Nov 25 03:46:54  s@x\n                                         r@y\n                                         t@z\n", _rig.Output, StringComparison.Ordinal);
        Assert.EndsWith(" Kbytes in 1 Request.\n", _rig.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mailq_ServerDownAndMaildropNotToBeSeen_IsUnavailable()
    {
        Directory.Delete(_rig.Maildrop);

        Assert.Equal(ExitCode.Unavailable, _rig.Run("mailq", []));
        Assert.Contains("Queue report unavailable - mail system is down", _rig.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-q", "{}")]
    [InlineData("-qRdocomo.example.jp", """{"recipientDomain":"docomo.example.jp"}""")]
    [InlineData("-qI1E24040", """{"ids":["1E24040"]}""")]
    public async Task Sendmail_Flush_AsksTheServer(string option, string body)
    {
        int code = -1;
        string request = await ServeAsync("{}"u8.ToArray(), () => code = _rig.Run("sendmail", [option]));

        Assert.Equal(ExitCode.Ok, code);
        Assert.StartsWith("POST /queue/flush HTTP/1.0\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n" + body, request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sendmail_FlushRefused_IsNoPermissionWithTheServersReason()
    {
        int code = -1;
        await ServeAsync("only root"u8.ToArray(), () => code = _rig.Run("sendmail", ["-q"]), "403 Forbidden");

        Assert.Equal(ExitCode.NoPermission, code);
        Assert.Contains("fatal: only root", _rig.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sendmail_FlushWhileDown_IsUnavailable() => Assert.Equal(ExitCode.Unavailable, _rig.Run("sendmail", ["-q"]));

    private static byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(Listing, QueueListingJson.Default.QueueListing);

    /// <summary>Answers one request on the admin socket; returns what was asked.</summary>
    private async Task<string> ServeAsync(byte[] body, Action ask, string status = "200 OK")
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(_rig.Socket));
        listener.Listen();
        Task asking = Task.Run(ask);
        using Socket connection = await listener.AcceptAsync();
        string request = "";
        var buffer = new byte[4096];
        while (!IsWhole(request)) request += Encoding.ASCII.GetString(buffer, 0, await connection.ReceiveAsync(buffer));
        await connection.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\n\r\n"));
        await connection.SendAsync(body);
        connection.Shutdown(SocketShutdown.Both);
        await asking;
        return request;
    }

    private static bool IsWhole(string request)
    {
        int end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal), at = request.IndexOf("Content-Length: ", StringComparison.Ordinal);
        if (end < 0 || at < 0) return false;
        int length = int.Parse(request.AsSpan(at + 16, request.IndexOf('\r', at) - at - 16), System.Globalization.CultureInfo.InvariantCulture);
        return request.Length == end + 4 + length;
    }
}
