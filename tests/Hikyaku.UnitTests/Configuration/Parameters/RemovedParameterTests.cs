using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Parameters;

/// <summary>Names of former years: a line with one says what to write today.</summary>
public sealed class RemovedParameterTests
{
    [Theory]
    [InlineData("program_directory = /usr/libexec/postfix", "program_directory has no effect: Postfix had it until 2.0", "daemon_directory")]
    [InlineData("smtp_break_lines = yes", "smtp_break_lines has no effect: Postfix had it until 1.1", "smtp_line_length_limit")]
    [InlineData("virtual_mailbox_limit_maps = mysql:/etc/postfix/quota.cf", "virtual_mailbox_limit_maps has no effect: the VDA patch had it, Postfix never did", "virtual_transport")]
    [InlineData("smtpd_sasl_application_name = smtpd2", "support for parameter smtpd_sasl_application_name has been removed: the line has no effect", "smtpd_sasl_path")]
    public void Removed_NameThatIsSet_SaysWhatToWriteToday(string line, string message, string instead)
    {
        Diagnostic finding = Assert.Single(Findings(line), static finding => finding.Code == DiagnosticCodes.OldNameIgnored);
        Assert.Equal(message, finding.Message);
        Assert.Contains(instead, finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("virtual_maps = hash:/etc/postfix/virtual", "support for parameter \"virtual_maps\" will be removed; instead, specify \"virtual_alias_maps\"")]
    [InlineData("fallback_relay = [192.0.2.1]", "support for parameter \"fallback_relay\" will be removed; instead, specify \"smtp_fallback_relay\"")]
    [InlineData("disable_dns_lookups = yes", "support for parameter \"disable_dns_lookups\" will be removed; instead, specify \"smtp_dns_support_level\"")]
    [InlineData("smtpd_use_tls = yes\nsmtpd_tls_security_level =", "smtpd_use_tls=yes means smtpd_tls_security_level = may today")]
    [InlineData("smtp_enforce_tls = yes\nsmtp_tls_security_level =", "smtp_enforce_tls=yes means smtp_tls_security_level = verify today")]
    public void Renamed_NameThatIsSet_NamesItsSuccessorOnce(string lines, string message)
        => Assert.Equal(message, Assert.Single(Findings(lines), static finding => finding.Code == DiagnosticCodes.OldNameInForce).Message);

    [Fact]
    public void Planned_NameThatPostfixDrops_NamesItsSuccessor()
        => Assert.Contains("Postfix wants smtp_tls_policy_maps instead", Assert.Single(Findings("smtp_tls_per_site = hash:/x"), static finding => finding.Code == DiagnosticCodes.NotSupportedYet).Fix, StringComparison.Ordinal);

    [Fact]
    public void Removed_NameThatAnotherUses_IsSomebodysOwn()
        => Assert.DoesNotContain(Findings("error_transport = error:away\nlocal_transport = $error_transport"), static finding => finding.Code is DiagnosticCodes.OldNameIgnored or DiagnosticCodes.UnknownParameter);

    [Fact]
    public void Removed_EveryName_HasNoRowAndOneThatIsOneToday()
    {
        Assert.Empty(RemovedParameters.All.Where(static removed => AllParameters.Find(removed.Name) is not null).Select(static removed => removed.Name));
        Assert.Equal(RemovedParameters.All.Count, RemovedParameters.All.Select(static removed => removed.Name).Distinct().Count());
        foreach (RemovedParameter removed in RemovedParameters.All)
            foreach (string word in removed.Instead.Split([' ', ',', ':'], StringSplitOptions.RemoveEmptyEntries).Where(static word => word.Contains('_')))
                Assert.True(AllParameters.Find(word) is not null || word == "permit_mynetworks", $"{removed.Name} sends to {word}");
    }

    private static IReadOnlyList<Diagnostic> Findings(string mainCf)
        => ConfigurationFolder.Load($"compatibility_level = 3.12\n{mainCf}\n", ConfigurationFolder.StockTransports).Diagnostics;
}
