using System.Net.Sockets;
using Hikyaku.EndToEndTests.Smtp;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>
/// A client that sends message after message until the server is gone, and remembers which of them got 250. It can tell afterwards whether
/// the connection broke while a message stood between its first byte after DATA and the answer.
/// </summary>
/// <param name="bodyLines">Lines of 600 characters: several hundred of them make a message that is streamed rather than held in memory.</param>
internal sealed class LoadSession(int port, string prefix, MarkLedger ledger, int bodyLines = 1)
{
    private static readonly string Line = new string('b', 600) + "\r\n";

    private readonly string _body = string.Concat(Enumerable.Repeat(Line, bodyLines));
    private int _next;

    /// <summary>DATA was begun and its answer has not come.</summary>
    public bool IsInData { get; private set; }

    /// <summary>Ends when the connection breaks, or the server refuses with anything but 250.</summary>
    /// <returns>The reply that ended it; null when the connection broke.</returns>
    public async Task<SmtpReply?> RunAsync()
    {
        try
        {
            await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(port);
            await client.CommandAsync("EHLO load.example", 250);
            while (true)
            {
                SmtpReply reply = await SendOneAsync(client, $"{prefix}-{_next++}");
                if (reply.Code != 250) return reply;
                client.Dialog.Clear();
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException)
        {
            return null;
        }
    }

    private async Task<SmtpReply> SendOneAsync(RawSmtpClient client, string mark)
    {
        // MAIL, RCPT and DATA go as one write: the server advertises PIPELINING.
        await client.SendAsync("MAIL FROM:<taro@example.jp>\r\nRCPT TO:<hanako@example.net>\r\nDATA\r\n");
        foreach (int code in (int[])[250, 250, 354])
        {
            SmtpReply reply = await client.ReadReplyAsync();
            if (reply.Code != code) return reply;
        }
        ledger.Begun(mark);
        IsInData = true;
        await client.SendAsync($"X-Mark: {mark}\r\nSubject: {mark}\r\n\r\n{_body}.\r\n");
        SmtpReply answer = await client.ReadReplyAsync();
        if (answer.Code == 250) ledger.Acknowledged(mark);
        IsInData = false;
        return answer;
    }
}
