using System.Globalization;
using Hikyaku.UnitTests.Tables.Conformance;

namespace Hikyaku.UnitTests.PostfixTools.Postmap;

/// <summary>The tests: targets of src/postmap/Makefile.in and src/postalias/Makefile.in, each as what it compares.</summary>
internal sealed class MapSuites(string tool)
{
    private const string NotFound = "";

    /// <summary>All suites of a tool, in the Makefile's order, with the number of cases that the inventory of Postfix's test data counts.</summary>
    public IReadOnlyList<(string Name, int Cases, Func<ToolFolder, Task<IReadOnlyList<MapCase>>> Run)> All =>
    [
        ("test1", 3, f => LookUpAsync(f, 1)),
        ("test2", 3, f => LookUpAsync(f, 2)),
        ("fail_test", tool == "postmap" ? 8 : 7, FailAsync),
        .. tool == "postmap" ? ScriptSuites : [],
        ("mode_conflict_test", 16, ModeConflictsAsync),
        ("json_tests", tool == "postmap" ? 5 : 3, JsonAsync),
    ];

    private IReadOnlyList<(string, int, Func<ToolFolder, Task<IReadOnlyList<MapCase>>>)> ScriptSuites =>
    [
        ("quote_test", 8, f => ScriptAsync(f, "quote_test")),
        ("file_test", 14, f => ScriptAsync(f, "file_test")),
        ("lmdb_abb_test", 2, LmdbAbbAsync),
    ];

    // test1 asks with -q KEY, test2 with -q - and the key on standard input; abc and ghi folded, ABC with -f.
    private async Task<IReadOnlyList<MapCase>> LookUpAsync(ToolFolder folder, int number)
    {
        folder.Write("map.in", UpstreamData.Text(tool, "map.in"));
        var cases = new List<MapCase>();
        foreach ((string key, string reference, string fold) in new[] { ("abc", "abc", ""), ("ghi", "ghi", ""), ("ABC", "uABC", "f") })
        {
            ToolRun made = await folder.RunAsync(tool, fold.Length == 0 ? [folder.At("map.in")] : ["-f", folder.At("map.in")]);
            ToolRun run = await folder.RunAsync(tool, [$"-{fold}q", number == 1 ? key : "-", folder.At("map.in")], number == 1 ? "" : key + "\n");
            cases.Add(new MapCase($"-{fold}q {key}", UpstreamData.Text(tool, $"map-{reference}{number}.ref"), made.Error + run.Error + run.Output));
        }
        return cases;
    }

    // Each line of fail_test.in gives one line of fail_test.ref.
    private async Task<IReadOnlyList<MapCase>> FailAsync(ToolFolder folder)
    {
        string source = UpstreamData.Text(tool, "aliases");
        folder.Write("aliases", source);
        string[] references = UpstreamData.Text(tool, "fail_test.ref").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var cases = new List<MapCase>();
        foreach (string line in UpstreamData.Text(tool, "fail_test.in").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            ScriptCommand command = ScriptCommand.Parse(line, source);
            // The table's name is the source's: here that is a path.
            ToolRun run = await folder.RunAsync(tool, [.. command.Arguments.Select(a => a.Replace("fail:aliases", $"fail:{folder.At("aliases")}", StringComparison.Ordinal))], command.Input);
            cases.Add(new MapCase(line, references[cases.Count] + "\n", (run.Error + run.Output).Replace(folder.Path + "/", "", StringComparison.Ordinal)));
        }
        return cases;
    }

    private async Task<IReadOnlyList<MapCase>> ModeConflictsAsync(ToolFolder folder)
    {
        string[] references = [.. UpstreamData.Text(tool, "mode_conflict_test.ref").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static l => !l.StartsWith('+'))];
        var cases = new List<MapCase>();
        foreach (string line in UpstreamData.Text(tool, "mode_conflict_test.in").Split('\n').Where(static l => l.StartsWith("${VALGRIND}", StringComparison.Ordinal)))
        {
            ToolRun run = await folder.RunAsync(tool, [.. ScriptCommand.Parse(line.Replace("&& exit 1", "", StringComparison.Ordinal), "").Arguments]);
            cases.Add(new MapCase(line, references[cases.Count] + "\n", run.ExitCode == 1 ? run.Error + run.Output : "exit 0"));
        }
        return cases;
    }

    // Lines of output in their order; each line of the reference is a case. postmap -s is piped through sort.
    private async Task<IReadOnlyList<MapCase>> ScriptAsync(ToolFolder folder, string name)
    {
        foreach (int i in new[] { 1, 2 }) folder.Write($"postmap-file-{i}", $"this-is-file{i}");
        var actual = new List<string>();
        var commands = new List<string>();
        foreach (string line in UpstreamData.Text(tool, name + ".in").Split('\n').Where(static l => l.Contains("./postmap", StringComparison.Ordinal)))
        {
            ScriptCommand command = ScriptCommand.Parse(line.Replace("postmap-file", folder.At("postmap-file"), StringComparison.Ordinal), "");
            string[] arguments = [.. command.Arguments.Select(a => a.EndsWith("_test_map", StringComparison.Ordinal) ? folder.At(a) : a)];
            ToolRun run = await folder.RunAsync(tool, arguments, command.Input);
            commands.Add(line);
            IEnumerable<string> output = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            actual.AddRange(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            actual.AddRange(line.Contains("sort", StringComparison.Ordinal) ? output.Order(StringComparer.Ordinal) : output);
        }
        string[] reference = UpstreamData.Text(tool, name + ".ref").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] got = [.. actual.Select(l => l.Replace(folder.Path + "/", "", StringComparison.Ordinal))];
        return [.. Enumerable.Range(0, Math.Max(reference.Length, got.Length)).Select(i => new MapCase(
            string.Create(CultureInfo.InvariantCulture, $"line {i + 1}"), reference.ElementAtOrDefault(i) ?? "", got.ElementAtOrDefault(i) ?? ""))];
    }

    private async Task<IReadOnlyList<MapCase>> LmdbAbbAsync(ToolFolder folder)
    {
        string table = "lmdb:" + folder.Write("lmdb_abb", UpstreamData.Text(tool, "lmdb_abb"));
        ToolRun made = await folder.RunAsync(tool, table), listed = await folder.RunAsync(tool, "-s", table);
        string[] reference = UpstreamData.Text(tool, "lmdb_abb.ref").Split('\n', 2);
        return
        [
            new MapCase("warning", reference[0] + "\n", made.Error.Replace(folder.Path + "/", "", StringComparison.Ordinal)),
            new MapCase("entries", reference[1], listed.Error + listed.Output),
        ];
    }

    // The expectations stand in the Makefiles themselves.
    private async Task<IReadOnlyList<MapCase>> JsonAsync(ToolFolder folder)
    {
        (string key, string value, string other) = tool == "postmap" ? ("foo", "fooval", "bar") : ("postmaster", "root", "other");
        string table = $"inline:{{{{{key} = {value}}}}}", found = $$"""{"{{key}}": "{{value}}"}""" + "\n";
        ToolRun one = await folder.RunAsync(tool, "-jq", key, table), none = await folder.RunAsync(tool, "-jq", other, table);
        ToolRun many = await folder.RunAsync(tool, ["-jq", "-", table], $"{key}\n{other}\n");
        ToolRun all = await folder.RunAsync(tool, "-js", $"inline:{{{{{key} = {value}}} {{{other}={other}val}}}}");
        string[] listed = [.. all.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
        string[] wanted = [.. new[] { found[..^1], $$"""{"{{other}}": "{{other}}val"}""" }.Order(StringComparer.Ordinal)];
        var cases = new List<MapCase>
        {
            new("query", found + NotFound, one.Output + none.Output),
            new("queries", found, many.Output),
            new("sequence", string.Join('\n', wanted), string.Join('\n', listed)),
        };
        if (tool != "postmap") return cases;
        const string Rules = "regexp:{{ /Subject/ got subject} { /./ got other }}", Message = "Subject: test\nbody\n";
        ToolRun header = await folder.RunAsync(tool, ["-hjq", "-", Rules], Message), body = await folder.RunAsync(tool, ["-bjq", "-", Rules], Message);
        cases.Add(new MapCase("header", """{"Subject: test": "got subject"}""" + "\n", header.Output));
        cases.Add(new MapCase("body", """{"body": "got other"}""" + "\n", body.Output));
        return cases;
    }
}
