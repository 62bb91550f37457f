using System.Text;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>The same table files, asked by Debian's own postmap and by us over the same servers.</summary>
public sealed class PostmapDifferenceTests(PostgresFixture postgres, MariaDbFixture mariadb, SqliteFixture sqlite, SlapdFixture slapd)
    : TableScenario, IClassFixture<PostgresFixture>, IClassFixture<MariaDbFixture>, IClassFixture<SqliteFixture>, IClassFixture<SlapdFixture>
{
    private static readonly string[] Keys =
    [
        "alice@example.com", "ALICE@example.com", "list@example.com", "o'brien@example.com", "back\\slash@example.com", "nobody@example.com", "alice", "@example.com", "alice@", "example.com",
        "a@b@example.com", "x@mail.example.com", "x@a.b.c.d", "\"quoted\"@example.com", "x' OR '1'='1", "%s", "staff", "everybody", "bob", "star*(paren)\\slash, comma", "*", "a*", "飛脚", "日本@例え.jp",
    ];

    private static readonly string[] SqlForms =
    [
        "query = SELECT replacement FROM aliases WHERE mailbox = '%s' ORDER BY number",
        "query = SELECT '%s'\nresult_format = <%s|%S>",
        "query = SELECT '%u'\nresult_format = %s",
        "query = SELECT '%d'\nresult_format = %u/%S",
        "query = SELECT '%s'\nresult_format = %d",
        "query = SELECT '%1.%2'\nresult_format = %%%s",
        "query = SELECT '%s'\nresult_format = %3:%U",
        "query = SELECT replacement, mailbox FROM aliases WHERE mailbox = '%S' ORDER BY number\nexpansion_limit = 2",
        "query = SELECT '%s'\ndomain = example.com, !mail.example.com",
        "table = aliases\nselect_field = number\nwhere_field = mailbox\nadditional_conditions = and number < 4 order by number",
    ];

    private static readonly string[] LdapForms =
    [
        "query_filter = (|(uid=%s)(mail=%s)(cn=%s))\nresult_attribute = mail",
        "query_filter = cn=%u\nresult_attribute = mail\nspecial_result_attribute = member, memberURL\nrecursion_limit = 10",
        "query_filter = (&(uid=*)(mail=%u@%d))\nresult_attribute = uid, cn\nresult_format = %s@%D",
        "query_filter = (cn=%s)\nresult_attribute = mail\nspecial_result_attribute = member\nleaf_result_attribute = title",
        "query_filter = (cn=%s)\nresult_attribute = mail\nspecial_result_attribute = member\nterminal_result_attribute = description",
        "query_filter = (mail=%s)\nresult_attribute = mail\nexpansion_limit = 1",
        "query_filter = (uid=%s)\nresult_attribute = mail\nscope = one",
    ];

    [Fact]
    public async Task Lookup_SameFileAndKey_SameAnswerAsPostmap()
    {
        Requires.Root("Postfix loads the types only that a file of root names");
        (string Type, string Settings)[] tables = [.. Tables()];
        IReadOnlyList<Dictionary<string, string>> theirs = await new DebianPostmap(Folder).AskAsync([.. tables.Select((table, i) => $"{table.Type}:{Folder.WriteFile($"{i}.cf", table.Settings)}")], Keys);
        int compared = 0, found = 0, failed = 0;
        var differences = new List<string>();
        foreach (((string type, string settings), Dictionary<string, string> answers) in tables.Zip(theirs))
        {
            LookupTable table = Open(type, settings);
            foreach (string key in Keys)
            {
                LookupResult result = await FindAsync(table, key);
                string expected = answers.GetValueOrDefault(key, "");
                bool isSame = result.Status == LookupStatus.Error ? DebianPostmap.IsError(expected) : result.Value == expected;
                // Postfix 3.7 speaks LATIN1 to PostgreSQL; UTF8, as here, is the default since 3.8 (pgsql_table(5) encoding).
                bool isNewer = type == "pgsql" && result.IsFound && expected.Length == 0 && !Ascii.IsValid(key);
                if (!isSame && !isNewer) differences.Add($"{type} {settings.Split('\n')[^2]} key {key}: postmap '{expected}', here {result.Status} '{result.Value}'");
                compared++;
                if (result.IsFound) found++;
                if (result.Status == LookupStatus.Error) failed++;
            }
        }
        Log($"{compared} look-ups compared with postmap 3.7 ({found} found, {failed} failed), {differences.Count} differ");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.True(found > compared / 10 && failed > 0);
    }

    private IEnumerable<(string Type, string Settings)> Tables()
    {
        foreach (SqlServerFixture database in (SqlServerFixture[])[postgres, mariadb, sqlite])
            foreach (string form in SqlForms) yield return (database.Type, $"{database.Settings}{form}\n");
        foreach (string form in LdapForms) yield return ("ldap", $"server_host = 127.0.0.1:{slapd.Server.Port}\nsearch_base = dc=example,dc=com\nversion = 3\n{form}\n");
    }
}
