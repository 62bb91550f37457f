using System.Text;
using Hikyaku.EndToEndTests.Mailboxes;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>
/// Each vector of the end-of-data suite, over TCP and TLS on all three ports, followed by a second transaction that is only seen when the
/// vector ended DATA.
/// </summary>
public sealed class SmugglingTests : Scenario
{
    private const int Vectors = 980, LawfulEnds = 12, Connections = 8;
    private const string User = "taro", Password = "tegami";

    [Theory]
    [InlineData("smtp")]
    [InlineData("submission")]
    [InlineData("submissions")]
    public async Task EndOfDataVectors_OnAPort_OnlyLawfulOnesEndData(string service)
    {
        IReadOnlyList<EndOfDataVector> vectors = EndOfDataVector.Read(Requires.SharedData("data/own/eod-vectors.json"));
        Assert.Equal(Vectors, vectors.Count);
        Assert.Equal(LawfulEnds, vectors.Count(v => v.EndsData));
        ServerFiles files = NewServerFiles();
        // A refused message counts as an error of the client; hundreds of them are the point here.
        files.Main["smtpd_soft_error_limit"] = "100000";
        files.Main["smtpd_hard_error_limit"] = "100000";
        files.Main["smtpd_client_connection_count_limit"] = "0";
        files.Main["smtpd_client_connection_rate_limit"] = "0";
        // The bytes behind each vector don't wait for an answer: they must be free to become commands, if a vector lets them.
        files.Main["smtpd_forbid_unauth_pipelining"] = "no";
        files.Main["smtpd_forbidden_commands"] = "";
        await HikyakuServer.AddUserAsync(files.Write(), User, Password);
        HikyakuServer server = await StartAsync(files);

        Queue<EndOfDataVector> left = new(vectors);
        List<string> wrong = [];
        Task<int>[] clients = [.. Enumerable.Range(0, Connections).Select(_ => PlayAsync(files, service, left, wrong))];
        int seconds = (await Task.WhenAll(clients).WaitAsync(TimeSpan.FromMinutes(3))).Sum();
        Assert.Empty(wrong);
        Assert.InRange(seconds, 1, LawfulEnds);

        Maildir victim = new(Path.Combine(files.MailDirectory, "victim"));
        Assert.Equal(seconds, await victim.WaitForCountAsync(seconds, TimeSpan.FromSeconds(30)));
        await server.StopAsync();
        Assert.Equal(seconds, victim.Files.Count);
    }

    // Returns how many second transactions there were: behind a lawful end, where what follows is a command (some vectors go on with a NUL or a blank).
    private static async Task<int> PlayAsync(ServerFiles files, string service, Queue<EndOfDataVector> left, List<string> wrong)
    {
        RawSmtpClient? client = null;
        int seconds = 0;
        while (true)
        {
            EndOfDataVector? vector;
            lock (left)
            {
                if (!left.TryDequeue(out vector)) break;
            }
            client ??= await OpenAsync(files, service);
            (int replies, bool isClosed) = await PlayAsync(client, vector);
            // One answer for the message; more when what stands behind the vector was taken for commands; five when all of it was.
            if (replies == 5) seconds++;
            if (vector.EndsData ? replies < 2 : replies != 1)
            {
                lock (wrong) wrong.Add($"{vector.Id}: {replies} replies\n{client.Dialog}");
            }
            client.Dialog.Clear();
            if (!isClosed) continue;
            await client.DisposeAsync();
            client = null;
        }
        if (client is not null) await client.DisposeAsync();
        return seconds;
    }

    /// <summary>Counts the replies between the final dot and the answer to the EHLO behind it, or the end of the connection.</summary>
    private static async Task<(int Replies, bool IsClosed)> PlayAsync(RawSmtpClient client, EndOfDataVector vector)
    {
        await client.CommandAsync("MAIL FROM:<sender@example.net>", 250);
        await client.CommandAsync("RCPT TO:<taro@example.jp>", 250);
        await client.CommandAsync("DATA", 354);
        byte[] content =
        [
            .. Encoding.ASCII.GetBytes("Subject: vector\r\n\r\nbody"),
            .. vector.Bytes,
            .. "MAIL FROM:<smuggler@example.net>\r\nRCPT TO:<victim@example.jp>\r\nDATA\r\nSubject: smuggled\r\n\r\nsmuggled\r\n.\r\n"u8,
            .. "EHLO client.example\r\n"u8,
        ];
        await client.SendAsync(content);
        int replies = 0;
        try
        {
            while ((await client.ReadReplyAsync()).Lines.Count == 1) replies++;
            return (replies, false);
        }
        catch (EndOfStreamException)
        {
            return (replies, true);
        }
    }

    private static async Task<RawSmtpClient> OpenAsync(ServerFiles files, string service)
    {
        int port = files.Port(service);
        RawSmtpClient client = service == "submissions" ? await RawSmtpClient.ConnectTlsAsync(port) : await RawSmtpClient.ConnectAsync(port);
        await client.CommandAsync("EHLO client.example", 250);
        if (service == "submission")
        {
            await client.StartTlsAsync();
            await client.CommandAsync("EHLO client.example", 250);
        }
        if (service != "smtp") Assert.Equal(235, (await client.AuthPlainAsync(User, Password)).Code);
        return client;
    }
}
