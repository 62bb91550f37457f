using System.Text.RegularExpressions;
using Hikyaku.UnitTests.Architecture;
using Xunit;

namespace Hikyaku.UnitTests.Documents;

/// <summary>Every code that the program can print stands in docs/diagnostics.md, and no other.</summary>
public sealed partial class DiagnosticsDocumentTests
{
    [Fact]
    public void EveryCode_InTheSource_IsDocumented_AndViceVersa()
    {
        string source = Path.Combine(RepositoryRoot.Path, "src");
        HashSet<string> printed =
        [
            .. Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
                .Where(static f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
                .SelectMany(static f => CodeInSource().Matches(File.ReadAllText(f)).Select(static m => m.Groups[1].Value)),
        ];
        string document = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs/diagnostics.md"));
        HashSet<string> documented = [.. CodeInTable().Matches(document).Select(static m => m.Groups[1].Value)];
        Assert.NotEmpty(printed);
        Assert.Empty(printed.Except(documented));
        Assert.Empty(documented.Except(printed));
    }

    [GeneratedRegex("\"(HK[0-9]{4})\"")]
    private static partial Regex CodeInSource();

    [GeneratedRegex("^\\| (HK[0-9]{4}) \\|", RegexOptions.Multiline)]
    private static partial Regex CodeInTable();
}
