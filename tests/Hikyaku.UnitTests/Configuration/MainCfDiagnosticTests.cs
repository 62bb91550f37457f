using CsCheck;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

public sealed class MainCfDiagnosticTests
{
    private const string Master = "smtp inet n - n - - smtpd\n" + ConfigurationFolder.StockTransports;

    private static readonly string[] Heads = ["", "smtp inet n - n - - smtpd -o ", "mydestination = ${", "smtpd_timeout = ${{$x} <level {"];

    private static ConfigurationSnapshot Load(string mainCf) => ConfigurationFolder.Load("compatibility_level = 3.12\n" + mainCf, Master);

    [Theory]
    [InlineData("a b", "missing '=' after attribute name: \"a b\"")]
    [InlineData("= b", "missing attribute name: \"= b\"")]
    [InlineData("smtpd_sasl_auth_enable = true", "bad boolean configuration: smtpd_sasl_auth_enable = true")]
    [InlineData("smtpd_recipient_limit = 10k", "bad numerical configuration: smtpd_recipient_limit = 10k")]
    [InlineData("smtpd_recipient_limit = 0", "invalid smtpd_recipient_limit parameter value 0 < 1")]
    [InlineData("smtpd_recipient_limit = 99999999999", "bad numerical configuration: smtpd_recipient_limit = 99999999999")]
    [InlineData("smtpd_timeout = 10 s", "parameter smtpd_timeout: bad time value or unit: 10 s")]
    [InlineData("smtpd_timeout = 0", "invalid smtpd_timeout: 0 (min 1)")]
    [InlineData("myhostname =", "bad string length 0 < 1: myhostname = ")]
    [InlineData("smtpd_banner = x $ y", "smtpd_banner: empty macro name: \"x $ y\"")]
    [InlineData("myorigin = a b", "myorigin parameter setting must not contain multiple values: a b")]
    [InlineData("relayhost = $myhostname", "myhostname and relayhost parameter settings must not be identical: host1.example.jp")]
    [InlineData("smtpd_tls_security_level = on", "Invalid TLS level \"on\"")]
    public void Line_Faulty_IsAnErrorOnThatLine(string line, string message)
    {
        ConfigurationSnapshot snapshot = Load(line + "\n");
        Diagnostic error = Assert.Single(snapshot.Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.Equal(message, error.Message);
        Assert.Equal(("/etc/postfix/main.cf", 2), (error.Place.File, error.Place.Line));
        Assert.True(error.Place.Column > 0 && error.SpanLength > 0 && error.LineText is not null && error.Fix is not null);
    }

    [Fact]
    public void Faults_Many_AreAllCollected()
    {
        ConfigurationSnapshot snapshot = ConfigurationFolder.Load("a b\nsmtpd_timeout = x\nsmtpd_recipient_limit = y\n", "bad\nsmtp tcp n - n - - smtpd\n");
        Assert.Equal(5, snapshot.Diagnostics.Count(finding => finding.Severity == DiagnosticSeverity.Error));
        Assert.Equal(TimeSpan.FromSeconds(300), snapshot.Main.Get(SmtpdParameters.Timeout));
    }

    [Fact]
    public void Fault_ThroughName_StandsWhereItWasWritten()
    {
        Diagnostic error = Assert.Single(Load("smtpd_timeout = $t\n#\nt = never\n").Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.Equal("/etc/postfix/main.cf:4:5", error.Place.ToString());
    }

    [Theory]
    [InlineData("smtpd_recipient_restriction = reject", "smtpd_recipient_restrictions", DiagnosticSeverity.Error)]
    [InlineData("mydestinatoin = a", "mydestination", DiagnosticSeverity.Warning)]
    public void Name_Unknown_SuggestsTheNearest_LouderWhereItGuards(string line, string nearest, DiagnosticSeverity severity)
    {
        Diagnostic finding = Assert.Single(Load(line + "\n").Diagnostics, finding => finding.Code == DiagnosticCodes.UnknownParameter);
        Assert.Equal((severity, $"did you mean {nearest}?"), (finding.Severity, finding.Fix));
    }

    [Fact]
    public void Name_UnknownInOverride_WarnsThereToo()
    {
        ConfigurationSnapshot snapshot = ConfigurationFolder.Load("", "smtp inet n - n - - smtpd -o smtpd_sasl_auth_enabel=yes\n");
        Diagnostic warning = Assert.Single(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.UnknownParameter);
        Assert.Equal("/etc/postfix/master.cf:1:30", warning.Place.ToString());
        Assert.Equal("did you mean smtpd_sasl_auth_enable?", warning.Fix);
    }

    [Theory]
    [InlineData("mua_client_restrictions = reject\nsmtpd_client_restrictions = $mua_client_restrictions")]
    [InlineData("smtpd_restriction_classes = greylist\ngreylist = reject")]
    [InlineData("slow_destination_concurrency_limit = 1")]
    [InlineData("virtual_alias_maps = ldap:accounts\naccounts_server_host = localhost")]
    public void Name_OfOnesOwn_IsNoWarning(string mainCf)
        => Assert.DoesNotContain(Load(mainCf + "\n").Diagnostics, finding => finding.Code == DiagnosticCodes.UnknownParameter);

    [Fact]
    public void Reference_Undefined_WarnsWithTheNearest()
    {
        Diagnostic warning = Assert.Single(Load("myorigin = $mydomian\n").Diagnostics, finding => finding.Code == DiagnosticCodes.UndefinedReference);
        Assert.Equal("undefined parameter: mydomian", warning.Message);
        Assert.Equal("did you mean $mydomain?", warning.Fix);
        Assert.Equal("/etc/postfix/main.cf:2:13", warning.Place.ToString());
    }

    [Fact]
    public void Entry_Repeated_WarnsOnlyWhenDifferent()
        => Assert.Single(Load("mydestination = a\nmydestination = a\nmydestination = b\n").Diagnostics,
            finding => finding.Code == DiagnosticCodes.OverridesEarlier && finding.Message == "overriding earlier entry: mydestination=a");

    [Fact]
    public void HikyakuCf_Beside_IsReadAfterMainCf()
    {
        var folder = new ConfigurationFolder("myhostname = a.example.jp\n", Master);
        folder["/etc/postfix/hikyaku.cf"] = "myhostname = b.example.jp\n";
        ConfigurationSnapshot snapshot = folder.Load();
        Assert.Equal("b.example.jp", snapshot.Main.Get(MailParameters.Myhostname));
        Assert.Equal(ValueOriginKind.HikyakuCf, snapshot.Main.OriginOf(MailParameters.Myhostname).Kind);
    }

    [Fact]
    public void CommandLine_Override_IsTheStrongest()
    {
        var folder = new ConfigurationFolder("smtpd_recipient_limit = 1", "smtp inet n - n - - smtpd -o smtpd_recipient_limit=2\n");
        ConfigurationSnapshot snapshot = folder.Load("smtpd_recipient_limit=3");
        Assert.Equal(3, snapshot.Services[0].Parameters.Get(SmtpdParameters.RecipientLimit));
        Assert.Equal(ValueOriginKind.CommandLine, snapshot.Main.OriginOf(SmtpdParameters.RecipientLimit).Kind);
    }

    [Fact]
    public void Myorigin_FromDebiansFile_IsItsFirstLine()
    {
        var folder = new ConfigurationFolder("compatibility_level = 3.6\nmyorigin = /etc/mailname\n", Master);
        Assert.Contains(folder.Load().Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error && finding.Message.Contains("/etc/mailname", StringComparison.Ordinal));
        folder["/etc/mailname"] = "deb.example.jp\n";
        Assert.Equal("deb.example.jp", folder.Load().Main.Get(MailParameters.Myorigin));
    }

    [Fact]
    public void GetMembers_FileInTheList_GivesItsWordsWithTheirLines()
    {
        var folder = new ConfigurationFolder("mydestination = a, /etc/domains, !/etc/not\n", Master);
        folder["/etc/domains"] = "# ours\nb.example.jp c.example.jp\n";
        folder["/etc/not"] = "d\n";
        Assert.Equal(["a /etc/postfix/main.cf:1:17", "b.example.jp /etc/domains:2:1", "c.example.jp /etc/domains:2:14", "!d /etc/not:1:1"],
            folder.Load().Main.GetMembers(MailParameters.Mydestination).Select(word => $"{word.Text} {word.Place}"));
    }

    [Fact]
    public void Directory_WithoutFiles_IsTwoErrorsAndNothingElse()
    {
        ConfigurationSnapshot snapshot = ConfigurationSnapshot.Load(new ConfigurationSource("/nonexistent") { Open = path => throw new FileNotFoundException(path) });
        Assert.Equal([DiagnosticCodes.FileUnreadable, DiagnosticCodes.FileUnreadable], snapshot.Diagnostics.Select(finding => finding.Code));
    }

    [Fact]
    public void Status_NotImplemented_NamesTheChapter()
    {
        Parameter planned = AllParameters.Rows.First(row => row.Status is { Kind: ParameterStatusKind.Planned, Chapter: > 0 } && row is StringParameter && row.Name.StartsWith("postscreen", StringComparison.Ordinal));
        Diagnostic finding = Assert.Single(Load($"{planned.Name} = something\n").Diagnostics, finding => finding.Code == DiagnosticCodes.NotSupportedYet);
        Assert.Contains(Roadmap.Describe(planned.Status.Chapter), finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_EveryName_IsUniqueAndReadable()
    {
        ParameterView view = ParameterView.Parse("compatibility_level = 3.12", ConfigurationFolder.Host);
        Assert.Equal(AllParameters.Rows.Count, AllParameters.Rows.Select(row => row.Name).Distinct().Count());
        var bag = new DiagnosticBag();
        foreach (Parameter row in AllParameters.Rows)
            if (row.Status.Kind != ParameterStatusKind.Legacy) Hikyaku.Configuration.Values.ParameterReader.Read(view, row.Name, row, bag);
        // virtual(8) does not start without it, and its default is nothing.
        Assert.Equal(["bad string length 0 < 1: virtual_mailbox_base = "], bag.Findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Bytes_Any_NeverThrow()
        => Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, Heads.Length - 1], (bytes, head) => (bytes, head: Heads[head]))
            .Sample(sample =>
            {
                var folder = new ConfigurationFolder("", "");
                byte[] file = [.. System.Text.Encoding.UTF8.GetBytes(sample.head), .. sample.bytes];
                folder.SetBytes("/etc/postfix/main.cf", file);
                folder.SetBytes("/etc/postfix/master.cf", file);
                folder.SetBytes("/etc/services", file);
                ConfigurationSnapshot snapshot = folder.Load();
                new DiagnosticRenderer(color: true).Render(snapshot.Diagnostics);
                DiagnosticJson.Serialize(snapshot.Diagnostics);
            }, iter: 300, threads: 1);
}
