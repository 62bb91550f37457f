using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.UnitTests.Architecture;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Cases;

/// <summary>docs/compatibility.md says what is reported where Postfix's programs die: each line of its table is tried.</summary>
public sealed class CompatibilityDocumentTests
{
    private const string Heading = "## Where master(8) dies and we report";

    [Fact]
    public void TableOfFaults_EachLine_IsReportedWithThatTextAndCode()
    {
        string document = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs/compatibility.md"));
        string section = document[document.IndexOf(Heading, StringComparison.Ordinal)..];
        string[][] rows = [.. section.Split('\n').Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith("| m", StringComparison.Ordinal))
            .Select(line => line.Split(" | ").Select(cell => cell.Trim('|', ' ')).ToArray())];
        Assert.True(rows.Length > 30);
        Assert.All(rows, row =>
        {
            (string file, string line, string text, string code) = (row[0], row[1].Trim('`'), row[2].Trim('`'), row[3]);
            bool isMain = file == "main.cf";
            ConfigurationSnapshot snapshot = ConfigurationFolder.Load((isMain ? line : "compatibility_level = 3.12") + "\n", (isMain ? "smtp inet n - n - - smtpd" : line) + "\n" + ConfigurationFolder.StockTransports);
            Diagnostic? found = snapshot.Diagnostics.FirstOrDefault(finding => finding.Message == text && finding.Code == code && finding.Place.Line == 1 && Path.GetFileName(finding.Place.File) == file);
            if (found is null) Assert.Fail($"{line}: no {code} \"{text}\" in\n{new DiagnosticRenderer().Render(snapshot.Diagnostics.Where(finding => finding.Severity != DiagnosticSeverity.Information))}");
        });
    }
}
