using System.Text;
using System.Text.RegularExpressions;
using Hikyaku.PostfixTools;
using Xunit;

namespace Hikyaku.EndToEndTests.Tools.Maps;

/// <summary>Our postmap and postalias against Debian's, over generated sources: the same warnings, the same entries, the same answers, the same exit codes.</summary>
public sealed partial class MapDifferenceTests : Scenario
{
    private const int CasesOfEach = 60;

    private static readonly string[] MapCommands =
    [
        "postmap hash:s", "postmap -s hash:s", "postmap btree:s", "postmap -s btree:s", "postmap lmdb:s", "postmap -s lmdb:s", "postmap -fw btree:s", "postmap -fs btree:s", "postmap -r lmdb:s",
        "postmap -s lmdb:s", "postmap cdb:s", "postmap -q - cdb:s", "postmap -q - texthash:s", "postmap -q - lmdb:s", "postmap -d - lmdb:s", "postmap -s lmdb:s", "postmap -n btree:s", "postmap -q - btree:s",
    ];

    private static readonly string[] AliasCommands = ["postalias lmdb:s", "postalias -s lmdb:s", "postalias -q - lmdb:s", "postalias hash:s", "postalias -q - hash:s"];

    [Theory]
    [InlineData("compatibility_level = 3.6", 1)]
    [InlineData("", 1000)]
    public Task Postmap_GeneratedSources_SayWhatDebiansSays(string mainCf, int seed) => CompareAsync(mainCf, seed, MapCommands, static generator => generator.Map());

    [Fact]
    public Task Postalias_GeneratedSources_SayWhatDebiansSays() => CompareAsync("compatibility_level = 3.6", 5000, AliasCommands, static generator => generator.Aliases());

    private async Task CompareAsync(string mainCf, int seed, string[] commands, Func<MapCaseGenerator, string> source)
    {
        string program = await DebianMaps.FindAsync();
        string theirs = Folder.At("theirs"), ours = Folder.At("ours");
        foreach (string root in new[] { theirs, ours })
        {
            DebianMaps.Configure(Path.Combine(root, "etc"), program, mainCf);
            for (int i = 0; i < CasesOfEach; i++) Write(Path.Combine(root, $"case{i}"), new MapCaseGenerator(seed + i), source, commands);
        }
        await DebianMaps.RunAsync(program, theirs);
        var differences = new List<string>();
        for (int i = 0; i < CasesOfEach; i++)
        {
            string folder = Path.Combine(ours, $"case{i}");
            for (int c = 0; c < commands.Length; c++)
            {
                string expected = Read(Path.Combine(theirs, $"case{i}"), c), actual = await RunOursAsync(folder, Path.Combine(ours, "etc"), commands[c]);
                expected = Comparable(expected, commands[c]);
                actual = Comparable(actual.Replace(folder + "/", "", StringComparison.Ordinal), commands[c]);
                if (expected != actual) differences.Add($"seed {seed + i}, {commands[c]}:\n- {expected}\n+ {actual}");
            }
        }
        Log($"{CasesOfEach * commands.Length - differences.Count}/{CasesOfEach * commands.Length} answers equal");
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(10)));
    }

    private static void Write(string folder, MapCaseGenerator generator, Func<MapCaseGenerator, string> source, string[] commands)
    {
        Directory.CreateDirectory(folder);
        string text = source(generator);
        File.WriteAllText(Path.Combine(folder, "s"), text, Encoding.Latin1);
        File.SetLastWriteTimeUtc(Path.Combine(folder, "s"), DebianMaps.LongAgo);
        File.WriteAllText(Path.Combine(folder, "keys"), MapCaseGenerator.Keys(text), Encoding.Latin1);
        File.WriteAllLines(Path.Combine(folder, "commands"), commands);
    }

    private static string Read(string folder, int command)
        => string.Concat(new[] { "code", "err", "out" }.Select(part => File.ReadAllText(Path.Combine(folder, $"{command}.{part}"), Encoding.Latin1)));

    private static async Task<string> RunOursAsync(string folder, string etc, string command)
    {
        string[] words = command.Split(' ');
        using var output = new StringWriter();
        using var error = new StringWriter();
        using FileStream input = File.OpenRead(Path.Combine(folder, "keys"));
        var console = new ToolConsole { CalledAs = words[0], Input = input, Output = output, Error = error, Variable = static _ => null };
        // Debian's run stands in the folder; ours is this process.
        string[] arguments = [.. words.Skip(1).Select(w => w.EndsWith(":s", StringComparison.Ordinal) ? $"{w[..^1]}{folder}/s" : w)];
        int code = await ToolList.RunAsync(words[0], console, ["-c", etc, .. arguments], TestContext.Current.CancellationToken);
        return $"{code}\n{error}{output}";
    }

    // What Postfix 3.12, whose words are ours, says otherwise than Debian's 3.7.11; and a hash's order, which is nobody's.
    private static string Comparable(string answer, string command)
    {
        IEnumerable<string> lines = answer.Split('\n').Where(static l => !l.StartsWith("YP_", StringComparison.Ordinal));
        lines = lines.Select(static l => l.EndsWith("name must be local", StringComparison.Ordinal) ? l + " and have no domain" : l);
        if (command.StartsWith("postalias", StringComparison.Ordinal)) lines = lines.Select(static l => QuotedName().Replace(l, "$1:"));
        if (command.Contains("-s ", StringComparison.Ordinal) || command.Contains("-fs ", StringComparison.Ordinal)) lines = lines.Order(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    // Names that need quotes are stored with them since 3.12.
    [GeneratedRegex("^\"([^\"\t]*)\":")]
    private static partial Regex QuotedName();
}
