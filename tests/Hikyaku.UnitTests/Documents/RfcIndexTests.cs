using System.Text.RegularExpressions;
using Hikyaku.UnitTests.Architecture;
using Xunit;

namespace Hikyaku.UnitTests.Documents;

/// <summary>docs/rfc/index.md tells of each standard that the code names.</summary>
public sealed partial class RfcIndexTests
{
    [Fact]
    public void EveryRfc_NamedInTheCode_HasItsRow()
    {
        string[] rows = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs/rfc/index.md"));
        HashSet<string> listed = [.. rows.Select(r => RowPattern().Match(r)).Where(m => m.Success).Select(m => m.Groups["number"].Value)];
        string[] sources = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories);
        SortedSet<string> missing = new(StringComparer.Ordinal);
        foreach (string source in sources.Where(s => !s.Contains("/obj/", StringComparison.Ordinal)))
        {
            foreach (Match named in NamePattern().Matches(File.ReadAllText(source)))
            {
                if (!listed.Contains(named.Groups["number"].Value)) missing.Add($"RFC {named.Groups["number"].Value} ({Path.GetFileName(source)})");
            }
        }
        Assert.NotEmpty(listed);
        Assert.Empty(missing);
    }

    [GeneratedRegex(@"^\| (?<number>\d+) \|")]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"RFCs? ?(?<number>\d{3,5})")]
    private static partial Regex NamePattern();
}
