using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>Debian's postmap over the database types, run by one shell for many tables.</summary>
/// <param name="folder">Where the questions and answers are kept.</param>
internal sealed class DebianPostmap(TestFolder folder)
{
    private const string Error = "(error)", Root = "postmap";

    // Each folder's "table" is type:file. A look-up that fails ends postmap, its other answers are lost and it sleeps for a second: all keys are asked alone then.
    private const string Script = """
        set -u
        export files=${1%/usr/sbin/postmap} root=$2 LC_ALL=C.UTF-8
        ask() { LD_LIBRARY_PATH=$files/usr/lib/postfix:$files/usr/lib/$(uname -m)-linux-gnu "$files/usr/sbin/postmap" -c "$root/etc" -q "$1" "$(<table)"; }
        alone() { ask "$(sed -n "$1p" "$root/keys")" >"$1.out" 2>"$1.err"; }
        table() {
          cd "$1"
          ask - <"$root/keys" >all 2>err
          grep -qE 'fatal|table lookup problem' err || return 0
          rm all
          seq "$(wc -l <"$root/keys")" | xargs -P 8 -I{} bash -c 'alone {}; true'
        }
        export -f ask alone table
        find "$root" -mindepth 1 -maxdepth 1 -type d -name 'table*' -print0 | xargs -0 -P 4 -I{} bash -c 'table {}'
        """;

    /// <summary>The answers of each table, in order; a key without one isn't in it, and one that fails is "(error)".</summary>
    public async Task<IReadOnlyList<Dictionary<string, string>>> AskAsync(IReadOnlyList<string> tables, IReadOnlyList<string> keys)
    {
        string root = folder.MakeFolder(Root);
        await ConfigureAsync();
        folder.WriteFile($"{Root}/keys", string.Concat(keys.Select(static key => key + "\n")));
        for (int i = 0; i < tables.Count; i++)
        {
            folder.MakeFolder($"{Root}/table{i}");
            folder.WriteFile($"{Root}/table{i}/table", tables[i]);
        }
        string program = await DatabaseProgram.PathOfAsync("/usr/sbin/postmap");
        (await ProgramRunner.RunAsync(new ProgramCommand("bash", "-c", Script, "postmap-batch", program, root))).MustSucceed();
        return [.. tables.Select((_, i) => Read(Path.Combine(root, $"table{i}"), keys))];
    }

    public static bool IsError(string answer) => answer == Error;

    private static Dictionary<string, string> Read(string table, IReadOnlyList<string> keys)
    {
        string all = Path.Combine(table, "all");
        if (File.Exists(all)) return File.ReadAllLines(all).Select(static line => line.Split('\t', 2)).ToDictionary(static pair => pair[0], static pair => pair[1]);
        var answers = new Dictionary<string, string>();
        for (int i = 1; i <= keys.Count; i++)
        {
            string answer = File.ReadAllText(Path.Combine(table, $"{i}.out")).TrimEnd('\n');
            if (File.ReadAllText(Path.Combine(table, $"{i}.err")).Contains("fatal", StringComparison.Ordinal)) answers[keys[i - 1]] = Error;
            else if (answer.Length > 0) answers[keys[i - 1]] = answer;
        }
        return answers;
    }

    private async Task ConfigureAsync()
    {
        string plugins = Path.GetDirectoryName(await DatabaseProgram.PathOfAsync("/usr/lib/postfix/postfix-pgsql.so"))!, etc = folder.MakeFolder($"{Root}/etc");
        string[] types = ["pgsql", "mysql", "sqlite", "ldap"];
        // Not given to another user: Postfix passes over a dynamicmaps.cf that isn't root's.
        await File.WriteAllTextAsync(Path.Combine(etc, "dynamicmaps.cf"), string.Concat(types.Select(t => $"{t}\t{plugins}/postfix-{t}.so\tdict_{t}_open\n")));
        // Users that every Debian has: postmap only looks whether they exist and differ.
        await File.WriteAllTextAsync(
            Path.Combine(etc, "main.cf"),
            $"compatibility_level = 3.6\nshlib_directory = {plugins}\nmeta_directory = {etc}\nqueue_directory = {etc}\ndata_directory = {etc}\nmail_owner = daemon\nsetgid_group = games\n");
    }
}
