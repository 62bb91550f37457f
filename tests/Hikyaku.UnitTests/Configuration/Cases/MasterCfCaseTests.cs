using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Cases;

/// <summary>Field cases, group A: what people do to master.cf, and what they must be told.</summary>
public sealed class MasterCfCaseTests
{
    [Fact]
    public async Task C001_ServiceLineCommentedItsOptionsNot_NamesBothLinesAndWhatPort25NowDemands()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("", """
            smtp      inet  n  -  n  -  -  smtpd
            #submission inet n  -  n  -  -  smtpd
              -o syslog_name=postfix/submission
              -o smtpd_tls_security_level=encrypt
            #  -o smtpd_sasl_auth_enable=yes

            """);
        folder.Says(DiagnosticCodes.OrphanOptions, "master.cf:3", "applies to smtp inet (line 1)", "submission inet above it (line 2) is a comment", "nothing listens on submission inet", "remove the # from line 2");
        folder.Says(DiagnosticCodes.Port25Demands, "master.cf:1", "smtp inet (port 25) requires STARTTLS");
    }

    [Fact]
    public async Task C004_LongFormOfAnOption_KeepsItsBlanksAndInnerBraces()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("", """
            submission inet n - n - - smtpd
              -o { smtpd_sender_restrictions = check_sasl_access inline:{x=OK}, reject_authenticated_sender_login_mismatch }

            """);
        ServiceSnapshot service = folder.Snapshot.Services[0];
        Assert.Equal("check_sasl_access inline:{x=OK}, reject_authenticated_sender_login_mismatch", service.Parameters.Find("smtpd_sender_restrictions"));
        Assert.DoesNotContain(folder.Snapshot.Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("syslog_name = postfix/submission")]
    [InlineData("syslog_name =postfix/submission")]
    public async Task C005_BlankBeforeTheEqualsSign_ShowsTheCorrectedOption(string option)
        => (await CheckedFolder.OfAsync("", $"submission inet n - n - - smtpd\n  -o {option}\n")).Says(DiagnosticCodes.BadOption, "master.cf:2",
            "invalid \"-o syslog_name\" option value: missing '=' after attribute name", "write -o syslog_name=postfix/submission");

    [Fact]
    public async Task C005_BlankBehindTheEqualsSign_ShowsTheCorrectedOption()
        => (await CheckedFolder.OfAsync("", "submission inet n - n - - smtpd\n  -o syslog_name= postfix/submission\n")).Says(DiagnosticCodes.UnexpectedArgument, "master.cf:2",
            "unexpected command-line argument: postfix/submission", "write syslog_name=postfix/submission");

    [Fact]
    public async Task C006_OptionInColumn1_SaysToWhichServiceItBelongs()
        => (await CheckedFolder.OfAsync("", "smtps     inet  n - - - - smtpd\n-o smtpd_tls_wrappermode=yes\n")).Says(DiagnosticCodes.BadServiceType, "master.cf:2",
            "column 1", "indent it", "smtps inet (line 1)");

    [Fact]
    public async Task C007_ServiceLineThatBeginsWithABlank_SaysThatItContinuesTheLineAbove()
        => (await CheckedFolder.OfAsync("", "smtp      inet  n - n - - smtpd\n submission inet n - n - - smtpd\n  -o syslog_name=postfix/submission\n")).Says(DiagnosticCodes.UnexpectedArgument, "master.cf:2",
            "unexpected command-line argument: submission", "line 2 looks like the service submission inet", "begins with a blank", "remove the blank");

    [Fact]
    public async Task C008_CommentsAndEmptyLinesInsideAService_DontEndIt_ProseDoes()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("", "submission inet n - n - - smtpd\n  -o syslog_name=postfix/submission\n# Choose one\n  # indented comment\n\n  -o smtpd_banner=SUBM\n");
        Assert.Equal("SUBM", folder.Snapshot.Services[0].Parameters.Find("smtpd_banner"));
        Assert.DoesNotContain(folder.Snapshot.Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error);
        folder = await CheckedFolder.OfAsync("", "submission inet n - n - - smtpd\n  -o syslog_name=postfix/submission\n  Choose one\n");
        folder.Says(DiagnosticCodes.UnexpectedArgument, "master.cf:3", "unexpected command-line argument: Choose", "not an option");
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("3.6", false)]
    public async Task C012_DashInTheChrootColumn_MeansWhatTheLevelSays(string level, bool isChrooted)
    {
        CheckedFolder folder = await CheckedFolder.CheckAsync(new ConfigurationFolder($"compatibility_level = {level}\n", "smtp unix - - - - - smtp\n"));
        Assert.Equal(isChrooted, folder.Snapshot.Services[0].IsChrooted);
        if (isChrooted) folder.Says(DiagnosticCodes.CompatibilityDefault, "master.cf:1", "using backwards-compatible default setting chroot=y", "write n in the fifth column");
        else folder.SaysNothingOf(DiagnosticCodes.CompatibilityDefault, "chroot");
    }

    [Fact]
    public async Task C014_NameThatServicesLack_IsBuiltInOrTheNumberIsTold()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("", "smtps inet n - n - - smtpd\n  -o smtpd_tls_wrappermode=yes\nurd inet n - n - - smtpd\nnosuch inet n - n - - smtpd\n");
        Assert.Equal(465, folder.Snapshot.Services[0].Endpoints[0].EndPoint.Port);
        folder.Says(DiagnosticCodes.UnknownPort, "master.cf:3", "unknown service: urd/tcp", "write 465");
        folder.Says(DiagnosticCodes.UnknownPort, "master.cf:4", "unknown service: nosuch/tcp", "/etc/services");
    }

    [Fact]
    public async Task C017_SamePortTwice_NamesBothLinesAndTheOptionsThatAreLost()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("", "submission inet n - n - - smtpd\n  -o smtpd_banner=FIRST\n587        inet n - n - - smtpd\n");
        folder.Says(DiagnosticCodes.DuplicateService, "master.cf:3", "duplicate master.cf entry for service \"587\" (587) -- using the last entry", "master.cf:1", "-o smtpd_banner=FIRST");
    }

    [Fact]
    public async Task C017_WildcardAndOneAddressAtTheSamePort_CollideBeforeTheyAreBound()
        => (await CheckedFolder.OfAsync("", "submission inet n - n - - smtpd\n192.0.2.7:587 inet n - n - - smtpd\n")).Says(DiagnosticCodes.EndpointCollision, "master.cf:2",
            "Address already in use", "submission", "master.cf:1");

    [Fact]
    public async Task C018_AddressOfAnotherMachine_ListsTheOwnOnes()
        => (await CheckedFolder.OfAsync("", "192.0.2.99:587 inet n - n - - smtpd\n")).Says(DiagnosticCodes.AddressNotHere, "master.cf:1",
            "bind 192.0.2.99 port 587: Cannot assign requested address", "192.0.2.7", "proxy_interfaces = 192.0.2.99");

    [Fact]
    public async Task C019_IPv6ListenerWithoutIPv6_NamesTheLineThatExcludesIt()
        => (await CheckedFolder.OfAsync("inet_protocols = ipv4\n", "[::1]:587 inet n - n - - smtpd\n")).Says(DiagnosticCodes.UnresolvableHost, "master.cf:1",
            "bad hostname or network address: [::1]:587", "inet_protocols = ipv4", "main.cf:2");

    [Fact]
    public async Task C020_MuaRestrictionsNeverDefined_SaysThatTheListIsEmptyAndWhatToAdd()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("smtpd_sasl_auth_enable = yes\n", """
            submission inet n - n - - smtpd
              -o smtpd_client_restrictions=$mua_client_restrictions
              -o smtpd_recipient_restrictions=
              -o smtpd_relay_restrictions=permit_sasl_authenticated,reject

            """);
        folder.Says(DiagnosticCodes.UndefinedReference, "master.cf:2", "undefined parameter: mua_client_restrictions", "this list is empty", "add mua_client_restrictions = permit_sasl_authenticated, reject to main.cf");
        Assert.Single(folder.Findings, finding => finding.Code == DiagnosticCodes.UndefinedReference);
    }

    [Fact]
    public async Task C021_TypographicCharacters_AreNamedByCodePoint()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("", "submission inet n       \u2013       n       \u2013       \u2013       smtpd\n\u3000\u3000-o syslog_name=postfix/submission\n");
        folder.Says(DiagnosticCodes.BadField, "master.cf:1", "field \"unprivileged\"", "U+2013", "replace it by -");
        folder.Says(DiagnosticCodes.WideBlank, "master.cf:2", "U+3000", "doesn't continue the line above it");
    }

    [Fact]
    public async Task C023_ServiceLineInMainCf_IsSentToTheOtherFile()
        => (await CheckedFolder.OfAsync("mytransport unix - n n - - pipe\n    flags=X user=www argv=/opt/in.sh ${sender}\n")).Says(DiagnosticCodes.MissingEquals, "main.cf:2", "looks like a line of master.cf");

    [Theory]
    [InlineData("smtpd_banner = x", "missing \"private\" field")]
    [InlineData("smtpd_banner = x y z a b c d", "bad transport type: =")]
    public async Task C023_ParameterInMasterCf_IsSentToTheOtherFile(string line, string fault)
        => Assert.Contains((await CheckedFolder.OfAsync("", line + "\n")).Findings, finding => (finding.Message == fault || finding.Message == "bad transport type: =")
            && finding.Fix!.Contains("looks like a line of main.cf", StringComparison.Ordinal));

    [Fact]
    public async Task C024_MisspeltNameInAnOption_IsAnErrorWhereItGuards()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("", "submission inet n - n - - smtpd\n  -o smtpd_tls_securty_level=encrypt\n  -o smtpd_bind_address=192.0.2.7\n");
        Diagnostic guard = folder.Says(DiagnosticCodes.UnknownParameter, "master.cf:2", "unused parameter: smtpd_tls_securty_level=encrypt", "did you mean smtpd_tls_security_level?");
        Assert.Equal(DiagnosticSeverity.Error, guard.Severity);
        Assert.Equal(DiagnosticSeverity.Warning, folder.Says(DiagnosticCodes.UnknownParameter, "master.cf:3", "smtpd_bind_address").Severity);
    }

    [Theory]
    [InlineData("smtp inet yes - n - - smtpd", "field \"private\": bad value: \"yes\"", "write y")]
    [InlineData("smtp inet n - No - - smtpd", "field \"chroot\": bad value: \"No\"", "write n")]
    public async Task Flag_YesWhereYIsWanted_SaysTheLetter(string line, string fault, string fix)
        => (await CheckedFolder.OfAsync("", line + "\n")).Says(DiagnosticCodes.BadField, "master.cf:1", fault, fix);

    [Fact]
    public async Task Option_WithQuotes_SaysThatTheyHoldNothingTogether()
        => (await CheckedFolder.OfAsync("", "smtp inet n - n - - smtpd\n  -o smtpd_banner=\"$myhostname ESMTP\"\n")).Says(DiagnosticCodes.UnexpectedArgument, "master.cf:2", "quotes don't hold words together", "-o { name = value with blanks }");

    [Fact]
    public async Task Option_TwiceOnOneLine_NamesTheOneThatLoses()
        => (await CheckedFolder.OfAsync("", "smtp inet n - n - - smtpd -o smtpd_banner=one\n  -o smtpd_banner=two\n")).Says(DiagnosticCodes.OverridesEarlier, "master.cf:2", "overriding earlier entry: smtpd_banner=one");
}
