using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

/// <summary>The article's reader: a 2.x main.cf without a level, one # taken off, perhaps with what the web page had beside it.</summary>
public sealed class ArticleTests
{
    private const string Head = "smtp      inet  n       -       n       -       -       smtpd\n";
    private const string Submission = "submission inet n       -       n       -       -       smtpd";
    private const string OptionComments = "\n#  -o smtpd_enforce_tls=yes\n#  -o smtpd_sasl_auth_enable=yes\n#  -o smtpd_client_restrictions=permit_sasl_authenticated,reject\n";

    [Fact]
    public void Submission_Uncommented_OpensThePortOfTheServicesDatabase()
    {
        ConfigurationSnapshot snapshot = ConfigurationFolder.Load("", Head + Submission + OptionComments + ConfigurationFolder.StockTransports);
        Assert.False(snapshot.HasErrors, new DiagnosticRenderer().Render(snapshot.Diagnostics));
        Assert.Equal("/etc/services:2:12", snapshot.Services[1].Endpoints[0].PortOrigin.ToString());
        Assert.Equal(["permit_mynetworks", "reject_unauth_destination"],
            snapshot.Services[1].Parameters.Get(SmtpdParameters.RecipientRestrictions).Select(word => word.Text));
        string[] levelZero = ["append_dot_mydomain=yes", "mynetworks_style=subnet", "relay_domains="];
        foreach (string setting in levelZero)
            Assert.Single(snapshot.Diagnostics, finding => finding.Message.Contains("default setting " + setting, StringComparison.Ordinal));
        Assert.Single(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.RelayDefaultOfLevelZero);
    }

    [Fact]
    public void Options_TakenOutOfComment_MeanWhatTheyMeanToday()
    {
        ConfigurationSnapshot snapshot = ConfigurationFolder.Load("", Head + Submission + OptionComments.Replace("#", "", StringComparison.Ordinal) + ConfigurationFolder.StockTransports);
        ParameterView view = snapshot.Services[1].Parameters;
        Assert.Equal("encrypt", view.Get(SmtpdTlsParameters.SecurityLevel));
        Assert.Equal(3, view.OriginOf(SmtpdTlsParameters.SecurityLevel).Place.Line);
        Assert.True(view.Get(SmtpdSaslParameters.AuthEnable));
        Assert.Equal(2, view.Get(SmtpdParameters.ClientRestrictions).Count);
        Assert.Contains(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.OldNameInForce);
    }

    [Fact]
    public void EnforceTls_LevelInMainCf_NamesTheLineThatWins()
    {
        ConfigurationSnapshot snapshot = ConfigurationFolder.Load("#\nsmtpd_tls_security_level = may\n", Head + Submission + "\n  -o smtpd_enforce_tls=yes\n");
        Assert.Equal("may", snapshot.Services[1].Parameters.Get(SmtpdTlsParameters.SecurityLevel));
        Diagnostic overruled = Assert.Single(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.OldNameOverruled);
        Assert.Equal(DiagnosticSeverity.Warning, overruled.Severity);
        Assert.Contains("/etc/postfix/main.cf:2", overruled.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrow_LeftBehindTheCommand_IsNamed()
    {
        ConfigurationSnapshot snapshot = ConfigurationFolder.Load("", Head + Submission + "    ←この行の頭の#をとる" + OptionComments);
        Diagnostic error = Assert.Single(snapshot.Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.Equal("smtpd: unexpected command-line argument: ←この行の頭の#をとる", error.Message);
        Assert.Equal("/etc/postfix/master.cf:2:66", error.Place.ToString());
        Assert.Contains("arrow", error.Fix, StringComparison.Ordinal);
        string[] shown = new DiagnosticRenderer().Render(error).Split('\n');
        Assert.Equal(shown[1].IndexOf('←', StringComparison.Ordinal), shown[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("smtp inet n – n - - smtpd\n", "U+2013")]
    [InlineData("smtp inet n - n - - smtpd –o a=b\n", "U+2013")]
    [InlineData("smtp inet n - n - - smtpd\n　-o a=b\n", "U+3000")]
    [InlineData("smtp inet\u00a0n - n - - smtpd\n", "U+00A0")]
    [InlineData("smtp inet n - n - - smtpd -o smtpd_timeout=１0s\n", "U+FF11")]
    public void MasterCf_PastedCharacter_IsNamedByItsCodePoint(string masterCf, string codePoint)
        => Assert.Contains(ConfigurationFolder.Load("", masterCf).Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error
            && (finding.Message + finding.Fix).Contains(codePoint, StringComparison.Ordinal));

    [Theory]
    [InlineData("mynetworks　= 127.0.0.0/8\n", "U+3000", DiagnosticSeverity.Error)]
    [InlineData("relayhost =\u00a0[smtp.example.ne.jp]:587\n", "U+00A0", DiagnosticSeverity.Error)]
    [InlineData("smtpd_banner = “$myhostname ESMTP”\n", "U+201C", DiagnosticSeverity.Warning)]
    [InlineData("message_size_limit = ２０４８００００\n", "U+FF12", DiagnosticSeverity.Error)]
    [InlineData("smtp_sasl_auth_enable ＝ yes\n", "U+FF1D", DiagnosticSeverity.Error)]
    [InlineData("\ufeffcompatibility_level = 3.6\n", "U+FEFF", DiagnosticSeverity.Error)]
    [InlineData("\ufeff# a comment\n", "U+FEFF", DiagnosticSeverity.Warning)]
    public void MainCf_PastedCharacter_IsNamedByItsCodePoint(string mainCf, string codePoint, DiagnosticSeverity severity)
        => Assert.Contains(ConfigurationFolder.Load(mainCf, Head).Diagnostics, finding => finding.Severity == severity
            && (finding.Message + finding.Fix).Contains(codePoint, StringComparison.Ordinal));

    [Fact]
    public void CrLf_WholeFile_IsReadAndSaidOnce()
    {
        ConfigurationSnapshot snapshot = ConfigurationFolder.Load("myhostname = a.example.jp\r\nmydestination = a,\r\n b\r\n", Head.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.False(snapshot.HasErrors);
        Assert.Equal("a.example.jp", snapshot.Main.Get(MailParameters.Myhostname));
        Assert.Equal(2, snapshot.Diagnostics.Count(finding => finding.Code == DiagnosticCodes.CarriageReturns));
    }

    [Fact]
    public void Comment_BehindAValue_IsAWarningWithItsColumn()
    {
        ConfigurationSnapshot snapshot = ConfigurationFolder.Load("mynetworks = 127.0.0.0/8   # このホストだけ\n", Head);
        Diagnostic warning = Assert.Single(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.CommentAfterText);
        Assert.Equal("/etc/postfix/main.cf:1:28", warning.Place.ToString());
        Assert.False(snapshot.HasErrors);
    }

    [Fact]
    public void Comments_InEucJpAndShiftJis_CauseNothing()
    {
        var folder = new ConfigurationFolder("", Head);
        folder.SetBytes("/etc/postfix/main.cf", [.. "# "u8, 0xA5, 0xE1, 0xA1, 0xBC, 0xA5, 0xEB, .. "\n# "u8, 0x83, 0x81, 0x81, 0x5B, 0x83, 0x8B, .. "\ncompatibility_level = 3.6\n"u8]);
        ConfigurationSnapshot snapshot = folder.Load();
        Assert.False(snapshot.HasErrors);
        Assert.DoesNotContain(snapshot.Diagnostics, finding => finding.Place is { Line: 1 or 2, File: "/etc/postfix/main.cf" });
        Assert.Equal("3.6", snapshot.Main.Get(MailParameters.CompatibilityLevel));
    }

    [Fact]
    public void Options_OfACommentedService_WarnWhoseTheyAreNow()
    {
        ConfigurationSnapshot snapshot = ConfigurationFolder.Load("", Head + "#" + Submission + "\n  -o smtpd_sasl_auth_enable=yes\n");
        Diagnostic warning = Assert.Single(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.OrphanOptions);
        Assert.Contains("applies to smtp inet (line 1)", warning.Message, StringComparison.Ordinal);
        Assert.Contains("submission inet", warning.Message, StringComparison.Ordinal);
        Assert.Equal(3, warning.Place.Line);
    }

    [Fact]
    public void Prefixes_OfEveryLength_NeverThrow()
    {
        byte[] whole = Encoding.UTF8.GetBytes("smtpd_banner = ${{$compatibility_level} <level {1} ? {a} : {b}} “$x”\n" + Head + Submission + "    ←この行\n -o { a = b }\n");
        for (int length = 0; length <= whole.Length; length++)
        {
            var folder = new ConfigurationFolder("", "");
            folder.SetBytes("/etc/postfix/main.cf", whole[..length]);
            folder.SetBytes("/etc/postfix/master.cf", whole[..length]);
            Assert.NotNull(folder.Load().Services);
        }
    }
}
