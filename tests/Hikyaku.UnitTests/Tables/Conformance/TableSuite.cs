using System.Text;

namespace Hikyaku.UnitTests.Tables.Conformance;

/// <summary>One reference file of Postfix's lookup tables, and the runs whose output it holds.</summary>
/// <param name="Name">As Postfix's Makefile calls the test.</param>
/// <param name="Cases">How many cases the inventory of Postfix's test data counts in it.</param>
/// <param name="Folder">Where the data lies: <c>util</c>, <c>global</c>.</param>
/// <param name="Runs">In the order of the reference.</param>
internal sealed record TableSuite(string Name, int Cases, string Folder, params DictRun[] Runs)
{
    /// <summary>The reference's name where it isn't the suite's.</summary>
    public string? Reference { get; init; }

    public string Program { get; init; } = "./dict_open";

    /// <summary>So many cases differ, and will: they stand in docs/compatibility.md.</summary>
    public int Exceptions { get; init; }

    /// <summary>Files that the Makefile makes for the test.</summary>
    private static readonly Dictionary<string, byte[]> Made = new(StringComparer.Ordinal);

    static TableSuite()
    {
        foreach (string suite in new[] { "cidr", "pcre", "regexp", "inline", "static", "random" })
            for (int i = 1; i <= 2; i++) Made[$"dict_{suite}_file{i}"] = Encoding.ASCII.GetBytes($"this-is-file{i}\n");
    }

    /// <summary>Runs everything; the lines of the reference that didn't come, and those that came and aren't in it.</summary>
    public async Task<(string[] Missing, string[] Unexpected)> CompareAsync(CancellationToken cancellationToken)
    {
        string folder = UpstreamData.Folder(Folder);
        var actual = new StringBuilder();
        foreach (DictRun run in Runs) actual.Append(await new DictOpen(Program, OpenFile).RunAsync(run, cancellationToken));
        List<string> expected = Pieces(UpstreamData.Text(Folder, Reference ?? Name + ".ref")), got = Pieces(actual.ToString());
        List<string> missing = [];
        foreach (string piece in expected)
            if (!got.Remove(piece)) missing.Add(piece);
        return ([.. missing], [.. got]);

        // Relative names are those of the test's folder, and none of them is made where the test says that it is missing.
        Stream OpenFile(string path)
            => Made.TryGetValue(path, out byte[]? content) ? new MemoryStream(content) : File.OpenRead(Path.IsPathRooted(path) ? path : Path.Combine(folder, path));
    }

    // A command with all that it printed is one piece; so is each line before the first command.
    private static List<string> Pieces(string text)
    {
        List<string> pieces = [];
        bool isCommand = false;
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("owner=", StringComparison.Ordinal))
            {
                isCommand = false;
                continue;
            }
            bool begins = line.StartsWith("> ", StringComparison.Ordinal) || line.StartsWith(">>> ", StringComparison.Ordinal) || line.Contains(": error: ", StringComparison.Ordinal);
            if (isCommand && !begins) pieces[^1] += "\n" + line;
            else pieces.Add(line);
            isCommand |= line.StartsWith("> ", StringComparison.Ordinal);
        }
        return pieces;
    }
}
