using Hikyaku.Configuration.Diagnostics;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

/// <summary>What check says of the file that bounce_template_file names.</summary>
public sealed class BounceTemplateCheckTests
{
    private const string Path = "/etc/postfix/bounce.cf";

    [Theory]
    [InlineData("# x\nfailure_template = <<EOF\nSubject: x\n\nhost $myhostnam\nEOF\n", "HK0230", 5, "undefined $name in failure template: host $myhostnam")]
    [InlineData("failure_template\n", "HK0230", 1, "missing '=' after attribute name: \"failure_template\"")]
    [InlineData("failure_template = <<EOF\n\nX-Mailer: x\n\nx\nEOF\n", "HK0231", 3, "unknown \"X-Mailer\" header label in failure template -- ignoring this template")]
    [InlineData("\nverify_template = <<EOF\nx\n", "HK0231", 2, "missing \"EOF\" end marker")]
    [InlineData("delay_template = <<EOF\nfor $delay_warning_time_days days\nEOF\n", "HK0231", 2,
        "zero result in delay template conversion of parameter \"delay_warning_time_days\"; please reduce time unit \"days\" of \"delay_warning_time_days\" in delay template; for instructions see the bounce(5) manual")]
    [InlineData("delay_template = <<EOF\nfor $maximal_queue_lifetime_minutes minutes\nEOF\n", "HK0231", 2,
        "excessive result \"7200\" in delay template conversion of parameter \"maximal_queue_lifetime_minutes\"; please increase time unit \"minutes\" of \"maximal_queue_lifetime_minutes\" in delay template; for instructions see the bounce(5) manual")]
    public void File_Faulty_IsAFindingOnItsLine(string content, string code, int line, string message)
    {
        Diagnostic finding = Assert.Single(Load(content), static d => d.Place.File == Path);
        Assert.Equal((code, line, message), (finding.Code, finding.Place.Line, finding.Message));
        Assert.NotNull(finding.Fix);
    }

    [Fact]
    public void File_WithCarriageReturns_SaysHowToMendIt()
        => Assert.Contains("sed -i", Assert.Single(Load("verify_template = <<EOF\r\nx\r\nEOF\r\n"), static d => d.Place.File == Path).Fix, StringComparison.Ordinal);

    [Fact]
    public void File_Missing_IsAnErrorWhereItIsNamed()
    {
        Diagnostic finding = Assert.Single(Load(null), static d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(("HK0101", "/etc/postfix/main.cf:2:24", $"open {Path}: No such file or directory"), (finding.Code, finding.Place.ToString(), finding.Message));
    }

    [Fact]
    public void File_Good_GivesNothing() => Assert.DoesNotContain(Load("failure_template = <<EOF\nSubject: x\n\n$$5 to ${mydomain}\nEOF\n"), static d => d.Place.File == Path || d.Code == "HK0506");

    private static IReadOnlyList<Diagnostic> Load(string? content)
    {
        var folder = new ConfigurationFolder($"compatibility_level = 3.12\nbounce_template_file = {Path}\ndelay_warning_time = 4h\n", "smtp inet n - n - - smtpd\n" + ConfigurationFolder.StockTransports);
        if (content is not null) folder[Path] = content;
        return folder.Load().Diagnostics;
    }
}
