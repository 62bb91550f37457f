using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Hikyaku.EndToEndTests.Tables;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>Tables that change under a running server which nobody reloads, while one client goes on asking.</summary>
public sealed class TableReloadTests : Scenario
{
    // Files are looked at once a second and must have been quiet for another one; a slow machine gets the rest.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task ChangedTable_OfARunningServer_AnswersAnew_AndABrokenOneKeepsItsLastVersion()
    {
        WatchedTable[] tables = [.. ((string[])["texthash", "hash", "lmdb", "cdb", "pcre"]).Select(type => new WatchedTable(type, Folder.At($"tables/{type}")))];
        Folder.MakeFolder("tables");
        foreach (WatchedTable table in tables) table.Replace("first");
        HikyakuServer server = await StartAsync(Restricted(string.Join(", ", tables.Select(static table => $"check_recipient_access {table.Word}"))));
        await using RawSmtpClient client = await BeginAsync(server);
        await ExpectAsync(client, tables, "first");

        foreach (WatchedTable table in tables) table.Replace("second");
        await ExpectAsync(client, tables, "second", before: "first");

        foreach (WatchedTable table in tables) table.Break();
        bool isSaid = await Poll.UntilAsync(
            async () =>
            {
                await ExpectAsync(client, tables, "second");
                return tables.All(table => Complaints(server, table).Length > 0);
            },
            Limit);
        Assert.True(isSaid, string.Join('\n', server.Maillog));

        // The first table is repaired, and the others stay broken until that is seen: enough looks to complain about them again.
        tables[0].Replace("third");
        await ExpectAsync(client, tables[..1], "third", before: "second", meanwhile: () => ExpectAsync(client, tables[1..], "second"));
        foreach (WatchedTable table in tables[1..]) table.Replace("third");
        await ExpectAsync(client, tables, "third", before: "second");
        foreach (WatchedTable table in tables)
        {
            string complaint = Assert.Single(Complaints(server, table));
            Log(complaint);
            Assert.Contains("what was read before goes on answering", complaint, StringComparison.Ordinal);
            Assert.Equal(2, server.Maillog.Count(line => line.Contains($"{table.Word}: changed and was read again", StringComparison.Ordinal)));
        }
        await client.CommandAsync("QUIT", 221);
        await server.StopAsync();
    }

    [Fact]
    public async Task ChangedSqliteFile_OfARunningServer_AnswersAnew_AndNoiseInItsPlaceIsATemporaryFailure()
    {
        string path = Folder.WriteFile("t.cf", $"dbpath = {Folder.At("db/t.sqlite")}\nquery = SELECT action FROM access WHERE mailbox = '%s'\n");
        Folder.MakeFolder("db");
        WriteDatabase("first");
        HikyakuServer server = await StartAsync(Restricted($"check_recipient_access sqlite:{path}"));
        await using RawSmtpClient client = await BeginAsync(server);
        await WaitAsync(client, "554 5.7.1", "first");
        WriteDatabase("second");
        await WaitAsync(client, "554 5.7.1", "second");
        Folder.WriteFile("db/t.sqlite", new string('x', 4096));
        await WaitAsync(client, "451 4.3.5", "");
        await server.WaitForLogAsync(Folder.At("db/t.sqlite"));
        WriteDatabase("third");
        await WaitAsync(client, "554 5.7.1", "third");
        await client.CommandAsync("QUIT", 221);
        await server.StopAsync();
    }

    private ServerFiles Restricted(string restrictions)
    {
        ServerFiles files = NewServerFiles();
        files.Main["smtpd_recipient_restrictions"] = $"{restrictions}, permit";
        files.Main["smtpd_soft_error_limit"] = "100000"; // a client that is refused this often would be slowed down, then thrown out
        files.Main["smtpd_hard_error_limit"] = "100000";
        return files;
    }

    private static async Task<RawSmtpClient> BeginAsync(HikyakuServer server)
    {
        RawSmtpClient client = await RawSmtpClient.ConnectAsync(server.Files.Port("smtp"));
        await client.CommandAsync("EHLO client.example", 250);
        await client.CommandAsync("MAIL FROM:<taro@example.net>", 250);
        return client;
    }

    /// <summary>Asks all until each answers with these words; until then only with those before. Without any before, they must come at once.</summary>
    private static async Task ExpectAsync(RawSmtpClient client, WatchedTable[] tables, string words, string? before = null, Func<Task>? meanwhile = null)
    {
        var waiting = new List<WatchedTable>();
        bool came = await Poll.UntilAsync(
            async () =>
            {
                waiting.Clear();
                foreach (WatchedTable table in tables)
                {
                    string reply = (await client.CommandAsync($"RCPT TO:<{table.Recipient}>", 554)).ToString();
                    if (reply.EndsWith(words, StringComparison.Ordinal)) continue;
                    Assert.EndsWith(before ?? words, reply, StringComparison.Ordinal);
                    waiting.Add(table);
                }
                if (meanwhile is not null) await meanwhile();
                return waiting.Count == 0;
            },
            Limit);
        Assert.True(came, $"no \"{words}\" from {string.Join(' ', waiting.Select(static table => table.Word))}");
    }

    private static async Task WaitAsync(RawSmtpClient client, string code, string words)
    {
        string reply = "";
        bool came = await Poll.UntilAsync(
            async () =>
            {
                reply = (await client.CommandAsync("RCPT TO:<someone@example.jp>")).ToString();
                return reply.StartsWith(code, StringComparison.Ordinal) && reply.EndsWith(words, StringComparison.Ordinal);
            },
            Limit);
        Assert.True(came, $"not {code} {words} but {reply}");
    }

    private static string[] Complaints(HikyakuServer server, WatchedTable table)
        => [.. server.Maillog.Where(line => line.Contains($"{table.Word}: ", StringComparison.Ordinal) && !line.Contains("changed and was read again", StringComparison.Ordinal) && !line.Contains("NOQUEUE", StringComparison.Ordinal))];

    private void WriteDatabase(string words)
    {
        string beside = Folder.At("db/new");
        using (var connection = new SqliteConnection($"Data Source={beside};Pooling=false"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE access (mailbox TEXT, action TEXT); INSERT INTO access VALUES ('someone@example.jp', 'REJECT ' || $words)";
            command.Parameters.AddWithValue("$words", words);
            command.ExecuteNonQuery();
        }
        Unprivileged.Give(beside);
        File.Move(beside, Folder.At("db/t.sqlite"), overwrite: true);
    }
}
