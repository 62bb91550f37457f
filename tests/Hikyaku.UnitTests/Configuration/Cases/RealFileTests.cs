using Hikyaku.Configuration.Diagnostics;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Cases;

/// <summary>What main.cf and master.cf files of many sites have in common: nothing wrong, too much or too little is said of it.</summary>
public sealed class RealFileTests
{
    private const string TableUnavailable = "HK1201", TableLineIgnored = "HK1202", DomainInTwoClasses = "HK0804", ClientLevelNotSupported = "HK1303", BadAuthorities = "HK1304", UnknownRestriction = "HK0700";
    private const string Submissions = "submissions inet n - n - - smtpd\n  -o smtpd_tls_wrappermode=yes\n  -o smtpd_sasl_auth_enable=yes\n";

    // Following "write smtpd_tls_security_level = encrypt" would have closed port 25 to servers without TLS.
    [Fact]
    public async Task OldTlsName_BesideAWrappedService_MeansMay()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("smtpd_use_tls = yes\n", "smtp inet n - n - - smtpd\n" + Submissions);
        Assert.Equal("write smtpd_tls_security_level = may", folder.Says(DiagnosticCodes.OldNameInForce, "main.cf:2", "smtpd_use_tls=yes means smtpd_tls_security_level = may today").Fix);
        folder.SaysNothingOf(DiagnosticCodes.OldNameInForce, "encrypt");
    }

    [Fact]
    public async Task OldTlsName_OverruledInMainCf_IsToldOnceForAllServices()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("smtpd_use_tls = yes\nsmtpd_tls_security_level = may\n", "smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n");
        Assert.Single(folder.Findings, static finding => finding.Code == DiagnosticCodes.OldNameOverruled);
        folder.Says(DiagnosticCodes.OldNameOverruled, "main.cf:2", "smtpd_tls_security_level = may");
    }

    [Fact]
    public async Task EmptyValue_ThatIsTheDefault_IsNoFault()
        => (await CheckedFolder.OfAsync("virtual_mailbox_base =\n")).SaysNothingOf(DiagnosticCodes.BadLength);

    [Fact]
    public async Task OldDefault_ThatAnotherLineDecides_IsNotTold()
    {
        CheckedFolder folder = await CheckedFolder.CheckAsync(new ConfigurationFolder("mynetworks = 127.0.0.0/8\nsmtp_use_tls = yes\n", ConfigurationFolder.StockTransports));
        folder.SaysNothingOf(DiagnosticCodes.CompatibilityDefault, "mynetworks_style");
        folder.SaysNothingOf(DiagnosticCodes.CompatibilityDefault, "smtp_tls_security_level");
        folder.SaysNothingOf(DiagnosticCodes.CompatibilityDefault, "fingerprint_digest");
        folder = await CheckedFolder.CheckAsync(new ConfigurationFolder("smtp_tls_security_level = fingerprint\n", ConfigurationFolder.StockTransports));
        Assert.Contains(folder.Findings, static finding => finding.Message.Contains("smtp_tls_fingerprint_digest=md5", StringComparison.Ordinal));
        folder = await CheckedFolder.CheckAsync(new ConfigurationFolder("", ConfigurationFolder.StockTransports));
        Assert.Contains(folder.Findings, static finding => finding.Message.Contains("mynetworks_style=subnet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lmtp unix - - n - - lmtp flags=O\n", DiagnosticCodes.UnexpectedArgument, "master.cf:1", "not supported yet", "X-Original-To")]
    [InlineData("smtp inet n - n - - smtpd -o smtpd_relay_restrictions=permit_mynetworks, reject\n", DiagnosticCodes.UnexpectedArgument, "master.cf:1", "unexpected command-line argument: reject", "a blank behind a comma ends the option")]
    [InlineData("maildrop unix - n n - - pipe\nuser=vmail argv=/usr/bin/maildrop\n", DiagnosticCodes.BadServiceType, "master.cf:2", "an argument that begins in column 1", "maildrop unix (line 1)")]
    [InlineData("list unix - n n - - pipe user=list argv=/usr/bin/run\n${nexthop} ${user}\n", DiagnosticCodes.BadServiceType, "master.cf:2", "an argument that begins in column 1", "indent it")]
    [InlineData("submission/inet/syslog_name=postfix/submission\n", DiagnosticCodes.MissingField, "master.cf:1", "postconf -P 'submission/inet/syslog_name=postfix/submission'", "write -o syslog_name=")]
    public async Task Line_OfMasterCf_IsExplained(string master, string code, string place, string words, string more) => (await CheckedFolder.OfAsync("", master)).Says(code, place, words, more);

    [Fact]
    public async Task Services_ThatNeedNoProcess_AreToldOnce()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("", "pickup unix n - n 60 1 pickup\ncleanup unix n - n - 0 cleanup\nqmgr unix n - n 300 1 qmgr\n");
        Assert.Single(folder.Findings, static finding => finding.Code == DiagnosticCodes.HappensInside);
        folder.Says(DiagnosticCodes.HappensInside, "master.cf:1", "pickup, cleanup, qmgr: accepted");
        (await CheckedFolder.OfAsync("", "showq unix n - n - - showq\n")).Says(DiagnosticCodes.HappensInside, "master.cf:1", "showq: accepted; the queue is listed by the server");
    }

    [Fact]
    public async Task Lines_WithoutEffect_AreToldTogether()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("biff = no\nhtml_directory = /a\nreadme_directory = /b\nsample_directory = /c\nvirtual_uid_maps = static:5\nvirtual_gid_maps = static:5\nvirtual_transport = lmtp:unix:x\n", "lmtp unix - - n - - lmtp\n");
        Assert.Single(folder.Findings, static finding => finding.Code == DiagnosticCodes.WithoutEffect);
        folder.Says(DiagnosticCodes.WithoutEffect, "main.cf:3", "html_directory has no effect: only Postfix's installer reads it; nor have readme_directory, sample_directory");
        folder.Says(DiagnosticCodes.VoidByAnother, "main.cf:6", "virtual_transport = lmtp:unix:x", "nor has virtual_gid_maps");
    }

    [Theory]
    [InlineData("smtp_tls_session_cache_database = btree:/x\nsmtp_tls_security_level = none", DiagnosticSeverity.Information)]
    [InlineData("smtpd_sasl_path = private/auth", DiagnosticSeverity.Information)]
    [InlineData("smtpd_tls_cert_file = /x", DiagnosticSeverity.Warning)]
    [InlineData("smtp_sasl_password_maps = inline:{a=b}", DiagnosticSeverity.Warning)]
    public async Task SwitchedOff_LineThatPromisesSomething_IsAWarning(string lines, DiagnosticSeverity severity)
        => Assert.Equal(severity, (await CheckedFolder.OfAsync(lines + "\n")).Says(DiagnosticCodes.SetWithoutSwitch, "main.cf:2", "has no effect").Severity);

    [Theory]
    [InlineData("myhostname = ${MAIL_HOST}", DiagnosticSeverity.Warning, "main.cf knows no environment variables")]
    [InlineData("proxy_read_maps = $virtual_mailbox_limit_maps", DiagnosticSeverity.Information, "the VDA patch had it")]
    public async Task UndefinedName_OfAKnownKind_SaysWhatItIs(string line, DiagnosticSeverity severity, string words)
        => Assert.Equal(severity, (await CheckedFolder.OfAsync(line + "\n")).Says(DiagnosticCodes.UndefinedReference, "main.cf:2", words).Severity);

    [Fact]
    public async Task OldName_ThatADumpRefersTo_IsNotUndefined()
        => (await CheckedFolder.OfAsync("virtual_alias_maps = $virtual_maps\nsmtp_fallback_relay = $fallback_relay\n")).SaysNothingOf(DiagnosticCodes.UndefinedReference);

    [Fact]
    public async Task Client_WhoseTlsLevelDefersAllMail_IsToldOnce()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("smtp_tls_security_level = dane\nsmtp_tls_CAfile = /missing.pem\n");
        Assert.Single(folder.Findings, static finding => finding.Code == ClientLevelNotSupported);
        folder.Says(ClientLevelNotSupported, "main.cf:2", "dane is not supported yet", "is deferred", "write may");
        folder.Says(BadAuthorities, "main.cf:3", "/missing.pem", "smtp_tls_CAfile");
    }

    [Fact]
    public async Task Client_ThatMayUseNoMechanism_IsWarnedOf()
        => (await CheckedFolder.OfAsync("smtp_sasl_auth_enable = yes\nsmtp_sasl_security_options = noplaintext, noanonymous\nrelayhost = [192.0.2.1]\n")).Says("HK1404", "main.cf:3", "smtp_sasl_auth_enable = yes");

    [Fact]
    public async Task AliasFile_ThatAnotherListAsks_IsStillOne()
        => (await CheckedFolder.OfAsync("alias_database = hash:/etc/aliases\nvirtual_alias_maps = hash:/etc/aliases\n", files: ("/etc/aliases", "root: admin\n"))).SaysNothingOf(TableLineIgnored);

    [Theory]
    [InlineData("virtual_alias_maps = hash:/x", "its text is enough, postmap isn't needed")]
    [InlineData("virtual_alias_maps = lmdb:/x", "run: postmap lmdb:/x")]
    [InlineData("virtual_alias_maps = proxy:mysql:/x", "with the settings of the look-up")]
    [InlineData("virtual_mailbox_domains = /x", "the words of the list, one a line")]
    public async Task Table_ThatIsMissing_SaysWhatItWouldHold(string line, string fix) => (await CheckedFolder.OfAsync(line + "\n")).Says(TableUnavailable, "main.cf:2", fix);

    [Fact]
    public async Task File_ThatTwoListsNameThroughOneWord_IsMissingOnce()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("mydestination = /missing\nrelay_domains = $mydestination\n");
        Assert.Equal(["/etc/postfix/main.cf:2:17"], folder.Findings.Where(static finding => finding is { Code: TableUnavailable, Place.Line: > 0 }).Select(static finding => finding.Place.ToString()));
    }

    [Fact]
    public async Task RelayDomains_ThatAreMydestination_AreNoSecondClass()
        => (await CheckedFolder.OfAsync("myhostname = mail.example.jp\nmydestination = $myhostname, localhost, mail.example.jp\nrelay_domains = $mydestination\n")).SaysNothingOf(DomainInTwoClasses);

    [Fact]
    public async Task Restrictions_ContinuedAsInAShell_LoseTheirBackslashes()
        => (await CheckedFolder.OfAsync("smtpd_recipient_restrictions = permit_mynetworks, \\\n  reject\n")).Says(UnknownRestriction, "main.cf:2", "Remove the backslash");

    [Theory]
    [InlineData("content_filter = amavis:[127.0.0.1]:10024", "main.cf:2", "(content_filter)")]
    [InlineData("mailbox_transport = cyrus", "main.cf:2", "(mailbox_transport)")]
    [InlineData("fallback_transport = uucp:", "main.cf:2", "(fallback_transport)")]
    [InlineData("virtual_mailbox_domains = example.jp\nvirtual_transport = dovecot", "main.cf:3", "(virtual_transport)")]
    public async Task Transport_WithoutALine_IsShownWhereItIsNamed(string lines, string place, string words) => (await CheckedFolder.OfAsync(lines + "\n")).Says(DiagnosticCodes.MissingTransport, place, words, "mail transport unavailable");

    [Theory]
    [InlineData("scan:[127.0.0.1]:10024", "", true)]
    [InlineData("scan:localhost:10024", "", true)]
    [InlineData("scan:[127.0.0.1]:10024", "127.0.0.1:10025 inet n - n - - smtpd -o content_filter=\n", false)]
    [InlineData("scan:[192.0.2.9]:10024", "", false)]
    public async Task ContentFilter_WithoutAWayBack_IsALoop(string filter, string listener, bool isLoop)
    {
        CheckedFolder folder = await CheckedFolder.OfAsync($"content_filter = {filter}\n", "smtp inet n - n - - smtpd\nscan unix - - n - - smtp\n" + listener);
        if (isLoop) folder.Says(DiagnosticCodes.FilterLoop, "main.cf:2", "is filtered again", "-o content_filter=");
        else folder.SaysNothingOf(DiagnosticCodes.FilterLoop);
    }

    [Theory]
    [InlineData("dnsbl.sorbs.net", true)]
    [InlineData("relays.ordb.org=127.0.0.2", true)]
    [InlineData("zen.example", false)]
    [InlineData("notsorbs.net", false)]
    public async Task DnsList_ThatWasClosed_IsNamed(string list, bool isClosed)
    {
        CheckedFolder folder = await CheckedFolder.OfAsync($"smtpd_client_restrictions = permit_mynetworks,\n  reject_rbl_client {list}\n");
        if (isClosed) folder.Says("HK0617", "main.cf:3", "was closed in", list.Split('=')[0]);
        else folder.SaysNothingOf("HK0617");
    }

    [Fact]
    public async Task Login_ThatWantsTlsWhereThereIsNone_IsImpossible()
        => (await CheckedFolder.OfAsync("smtpd_sasl_auth_enable = yes\nsmtpd_tls_auth_only = yes\n", "submission inet n - n - - smtpd\n")).Says(DiagnosticCodes.SubmissionWithoutLogin, "master.cf:1", "smtpd_tls_auth_only wants TLS");
}
