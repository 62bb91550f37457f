using System.Text.RegularExpressions;
using Hikyaku.UnitTests.Architecture;
using Xunit;

namespace Hikyaku.UnitTests.Documents;

/// <summary>docs/cli.md, the contract of the command line, names the verbs and options that the program has, and no other.</summary>
public sealed partial class CommandLineDocumentTests
{
    [Fact]
    public void EveryVerb_StandsInTheContract_AndNoOther()
    {
        HashSet<string> documented = [.. Rows().SelectMany(static row => row.Verbs), .. LaterVerbs()];
        HashSet<string> known = [.. CommandTree.Read().Verbs.Select(static verb => verb.Name)];
        Assert.Empty(known.Except(documented));
        Assert.Empty(documented.Except(known));
    }

    [Fact]
    public void EveryOption_StandsInItsVerbsRow()
    {
        var rows = Rows().SelectMany(static row => row.Verbs.Select(verb => (verb, row.Text))).ToDictionary(static pair => pair.verb, static pair => pair.Text);
        IEnumerable<string> missing =
            from verb in CommandTree.Read().Verbs
            where rows.ContainsKey(verb.Name)
            from option in verb.Options
            where !option.Names.Any(name => rows[verb.Name].Contains(name, StringComparison.Ordinal))
            select $"{verb.Name} {option.All}";
        Assert.Empty(missing);
    }

    /// <summary>The rows of the table: <c>`queue hold`, `release`, `delete` `ID …`</c> are three verbs of one group.</summary>
    private static List<(IReadOnlyList<string> Verbs, string Text)> Rows()
    {
        List<(IReadOnlyList<string>, string)> rows = [];
        foreach (string line in Document().Split('\n').Where(static line => line.StartsWith("| `", StringComparison.Ordinal)))
        {
            string text = line.Split('|')[1], group = "";
            List<string> verbs = [];
            foreach (Match match in Quoted().Matches(text))
            {
                string[] words = [.. match.Groups[1].Value.Split(' ').TakeWhile(static word => word.All(char.IsAsciiLetterLower) && word.Length > 0)];
                if (words.Length == 0) continue;
                if (words.Length == 2) group = words[0];
                verbs.Add(words.Length == 1 && group.Length > 0 ? $"{group} {words[0]}" : string.Join(' ', words));
            }
            rows.Add((verbs, line));
        }
        Assert.NotEmpty(rows);
        return rows;
    }

    /// <summary>The paragraph of the verbs that a later chapter brings.</summary>
    private static IEnumerable<string> LaterVerbs()
        => Quoted().Matches(Document().Split('\n').Single(static line => line.Contains("until then they say so and exit 1", StringComparison.Ordinal))).Select(static match => match.Groups[1].Value);

    private static string Document() => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs/cli.md"));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
