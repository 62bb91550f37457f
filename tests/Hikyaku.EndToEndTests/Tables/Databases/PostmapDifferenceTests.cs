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

    [Trait("Duration", "long")]
    [Fact]
    public async Task Lookup_SameFileAndKey_SameAnswerAsPostmap()
    {
        string configuration = await NewConfigurationAsync();
        int compared = 0;
        var differences = new List<string>();
        foreach ((string type, string settings) in Tables())
        {
            string file = Folder.WriteFile($"{compared}.cf", settings);
            Dictionary<string, string> theirs = await AskPostmapAsync(configuration, $"{type}:{file}");
            LookupTable table = Open(type, settings);
            foreach (string key in Keys)
            {
                LookupResult result = await FindAsync(table, key);
                string ours = result.Status switch { LookupStatus.Found => result.Value, LookupStatus.Error => "(error)", _ => "" };
                string expected = theirs.GetValueOrDefault(key, "");
                if (ours != expected) differences.Add($"{type} {settings.Split('\n')[^2]} key {key}: postmap '{expected}', here '{ours}' {result.Value}");
                compared++;
            }
        }
        Log($"{compared} look-ups compared with postmap 3.7, {differences.Count} differ");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private IEnumerable<(string Type, string Settings)> Tables()
    {
        foreach (SqlServerFixture database in (SqlServerFixture[])[postgres, mariadb, sqlite])
            foreach (string form in SqlForms) yield return (database.Type, $"{database.Settings}{form}\n");
        foreach (string form in LdapForms) yield return ("ldap", $"server_host = 127.0.0.1:{slapd.Server.Port}\nsearch_base = dc=example,dc=com\nversion = 3\n{form}\n");
    }

    /// <summary>Each key's answer; a key without one isn't in it, and one that fails is "(error)". A failure ends postmap, so that each is asked alone then.</summary>
    private static async Task<Dictionary<string, string>> AskPostmapAsync(string configuration, string table)
    {
        ProgramResult all = await ProgramRunner.RunAsync(Postmap(configuration, table, "-") with { Input = Encoding.UTF8.GetBytes(string.Join('\n', Keys) + "\n") });
        if (all.ExitCode is 0 or 1 && !all.Error.Contains("table lookup problem", StringComparison.Ordinal) && !all.Error.Contains("fatal", StringComparison.Ordinal))
            return all.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.Split('\t', 2)).Where(static p => p.Length == 2).ToDictionary(static p => p[0], static p => p[1]);
        var answers = new Dictionary<string, string>();
        foreach (string key in Keys)
        {
            ProgramResult one = await ProgramRunner.RunAsync(Postmap(configuration, table, key));
            if (one.Error.Contains("fatal", StringComparison.Ordinal)) answers[key] = "(error)";
            else if (one.ExitCode == 0) answers[key] = one.Output.TrimEnd('\n');
        }
        return answers;
    }

    private static ProgramCommand Postmap(string configuration, string table, string key) => new(Checkout.Tool("debian-programs"), "run", "postmap", "-c", configuration, "-q", key, table);

    private async Task<string> NewConfigurationAsync()
    {
        string plugins = Path.GetDirectoryName(await DatabaseProgram.PathOfAsync("/usr/lib/postfix/postfix-pgsql.so"))!;
        string folder = Folder.MakeFolder("postfix");
        string[] types = ["pgsql", "mysql", "sqlite", "ldap"];
        Folder.WriteFile("postfix/dynamicmaps.cf", string.Concat(types.Select(t => $"{t}\t{plugins}/postfix-{t}.so\tdict_{t}_open\n")));
        // Users that every Debian has: postmap only looks whether they exist and differ.
        Folder.WriteFile("postfix/main.cf",
            $"compatibility_level = 3.6\nshlib_directory = {plugins}\nmeta_directory = {folder}\nqueue_directory = {folder}\ndata_directory = {folder}\nmail_owner = daemon\nsetgid_group = games\n");
        return folder;
    }
}
