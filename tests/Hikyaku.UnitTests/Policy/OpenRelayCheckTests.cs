using System.Net;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.OpenRelay;
using Hikyaku.Rewriting;
using Hikyaku.Tables;
using Hikyaku.UnitTests.Rewriting;
using Xunit;

namespace Hikyaku.UnitTests.Policy;

public class OpenRelayCheckTests
{
    private const string Level0 = """
        myhostname = mail.local.example
        mydomain = local.example
        mydestination = $myhostname, $mydomain, localhost

        """;

    private const string Modern = Level0 + "compatibility_level = 3.12\n";

    private static async Task<RelayReport> Analyze(string mainCf, params string[] overrides)
    {
        ParameterView parameters = ParameterView.Parse(mainCf, Site.Host, overrides);
        using var tables = new TableSet();
        LocalAddresses addresses = LocalAddresses.Create(parameters, Site.Host, new List<Diagnostic>());
        return await OpenRelayCheck.AnalyzeAsync(parameters, [], tables, addresses, TestContext.Current.CancellationToken);
    }

    private static string Sentences(RelayReport report) => string.Join('\n', report.Sentences);

    [Fact]
    public async Task Analyze_TodaysDefaults_AreClosed()
    {
        RelayReport report = await Analyze(Modern);
        Assert.Equal(RelayAnswer.Closed, report.Answer);
        Assert.Equal(RelayAnswer.Closed, report.NeighbourAnswer);
        Assert.Null(report.Witness);
        Assert.Empty(OpenRelayCheck.ToDiagnostics("smtp", report, isAllowed: false));
    }

    // The article's file as printed: submission with its three -o lines still comments, no compatibility_level.
    [Fact]
    public async Task Analyze_TheArticlesFile_TellsWhoMaySendWhere()
    {
        RelayReport report = await Analyze(Level0);
        Assert.Equal(RelayAnswer.Closed, report.Answer);
        Assert.Equal(RelayAnswer.Open, report.NeighbourAnswer);
        Assert.Equal("""
            Programs on this machine, without a login, may send to anybody: permit_mynetworks in smtpd_recipient_restrictions, built-in default (127.0.0.0/8 (mynetworks, computed from mynetworks_style=subnet)).
            Neighbours in 192.0.2.0/24 (a subnet of this machine that nobody wrote down), without a login, may send to anybody: permit_mynetworks in smtpd_recipient_restrictions, built-in default (192.0.2.0/24 (mynetworks, computed from mynetworks_style=subnet)).
            Everybody else, without a login, may send to our own domains only; others are answered "554 5.7.1 <recipient@open-relay-check.invalid>: Relay access denied": reject_unauth_destination in smtpd_recipient_restrictions, built-in default (open-relay-check.invalid is in no list of ours).
            """, string.Join('\n', Sentences(report).Split('\n').Where(l => !l.Contains("IPv6", StringComparison.Ordinal))));
        Diagnostic warning = Assert.Single(OpenRelayCheck.ToDiagnostics("submission", report, isAllowed: false));
        Assert.Equal(DiagnosticSeverity.Warning, warning.Severity);
        Assert.Contains("192.0.2.0/24", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neighbours_WhoMayRelayThroughSeveralListeners_AreToldOnce()
    {
        RelayReport report = await Analyze(Level0);
        Diagnostic warning = Assert.Single(OpenRelayCheck.ToDiagnostics([("smtp", report, false), ("submission", report, false)]));
        Assert.StartsWith("smtp, submission relay for every machine in 192.0.2.0/24", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[fd00::]/8", true)]
    [InlineData("[fe80::]/10", true)]
    [InlineData("[2000::]/3", false)]
    [InlineData("[f000::]/4", false)]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("0.0.0.0/1", false)]
    public void IsNarrow_OfAWrittenNetwork_IsFalseWhereStrangersAre(string word, bool isNarrow) => Assert.Equal(isNarrow, RelayGuard.IsNarrow(word));

    // The same with the three lines taken out of comment, names of 2.x and all.
    [Fact]
    public async Task Analyze_TheArticlesThreeLines_LetOnlyUsersIn()
    {
        RelayReport report = await Analyze(Level0 + "smtpd_recipient_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination\n",
            "smtpd_enforce_tls=yes", "smtpd_sasl_auth_enable=yes", "smtpd_client_restrictions=permit_sasl_authenticated,reject");
        Assert.Equal(RelayAnswer.Closed, report.Answer);
        Assert.Equal(RelayAnswer.Closed, report.NeighbourAnswer);
        Assert.All(report.Clients, c => Assert.True(c.Session.IsTls));
        foreach (ClientSummary client in report.Clients)
            Assert.Equal(client.Session.IsAuthenticated ? RelayAnswer.Open : RelayAnswer.Closed, client.Stranger.Answer);
        Assert.Contains("Everybody else, logged in over TLS, may send to anybody: permit_sasl_authenticated in smtpd_recipient_restrictions, main.cf:4:", Sentences(report), StringComparison.Ordinal);
        Assert.Contains("Everybody else, without a login over TLS, may send nothing; they are answered \"554 5.7.1", Sentences(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_WhereTlsChangesNothing_DontSpeakOfIt()
    {
        RelayReport report = await Analyze(Modern, "smtpd_tls_security_level=may", "smtpd_sasl_auth_enable=yes", "smtpd_tls_auth_only=yes");
        Assert.Contains(report.Clients, c => c.Session is { IsTls: true, IsAuthenticated: false });
        Assert.Contains(report.Clients, c => c.Session is { IsTls: false, IsAuthenticated: false });
        Assert.DoesNotContain("without a login over TLS", Sentences(report), StringComparison.Ordinal);
        Assert.Contains("Everybody else, logged in over TLS, may send to anybody", Sentences(report), StringComparison.Ordinal);
        Assert.Equal(report.Sentences.Distinct(), report.Sentences);
    }

    [Fact]
    public async Task Sentences_AboutAClassOfClients_DontNameTheSample()
    {
        RelayReport report = await Analyze(Modern, "smtpd_client_restrictions=reject");
        Assert.Contains("they are answered \"554 5.7.1 <client.invalid[…]>: Client host rejected: Access denied\"", Sentences(report), StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.77", Sentences(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mynetworks = 0.0.0.0/0\n", "permit_mynetworks")]
    [InlineData("mynetworks = 127.0.0.0/8, [::]/0\n", "permit_mynetworks")]
    [InlineData("mynetworks = 128.0.0.0/1\n", "permit_mynetworks")]
    [InlineData("smtpd_relay_restrictions = check_client_access static:OK, reject_unauth_destination\n", "check_client_access static:OK")]
    [InlineData("smtpd_relay_restrictions = check_sender_access inline:{ local.example=OK }, reject_unauth_destination\n", "check_sender_access inline:{ local.example=OK }")]
    [InlineData("smtpd_relay_restrictions = check_sender_access inline:{ <>=OK }, reject\n", "check_sender_access inline:{ <>=OK }")]
    [InlineData("smtpd_relay_restrictions = permit_auth_destination, permit\nsmtpd_recipient_restrictions = defer_if_permit, permit\nunknown = x\n", null)]
    [InlineData("smtpd_relay_restrictions = reject_non_fqdn_recipient, check_helo_access static:OK, reject\n", "check_helo_access static:OK")]
    [InlineData("relay_domains = relay.example\nallow_untrusted_routing = yes\n", "nothing refuses it")]
    public async Task Analyze_OpenRelay_IsFoundWithTheLineThatAllowsIt(string mainCf, string? allowedBy)
    {
        RelayReport report = await Analyze(Modern + mainCf);
        if (allowedBy is null)
        {
            Assert.Equal(RelayAnswer.Closed, report.Answer);
            return;
        }
        Assert.Equal(RelayAnswer.Open, report.Answer);
        Assert.Equal(allowedBy, report.Witness!.AllowedBy.Restriction);
        Assert.Contains(report.Witness.Dialogue, l => l.StartsWith("C: RCPT TO:<", StringComparison.Ordinal));
        Diagnostic error = Assert.Single(OpenRelayCheck.ToDiagnostics("smtp", report, isAllowed: false));
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(OpenRelayCheck.ToDiagnostics("smtp", report, isAllowed: true)).Severity);
    }

    [Fact]
    public async Task Analyze_TableThatCannotBeKnown_DependsOnIt()
    {
        RelayReport report = await Analyze(Modern + "smtpd_relay_restrictions = check_client_access mysql:/etc/clients.cf, reject_unauth_destination\n");
        Assert.Equal(RelayAnswer.Depends, report.Answer);
        Assert.Equal(["mysql:/etc/clients.cf"], report.DependsOn);
        Assert.Equal(DiagnosticSeverity.Information, Assert.Single(OpenRelayCheck.ToDiagnostics("smtp", report, isAllowed: false)).Severity);
    }

    // Anybody can write a partner's address behind MAIL FROM.
    [Theory]
    [InlineData("check_sender_access inline:{ partner.example=OK }", RelayAnswer.Depends)]
    [InlineData("check_helo_access inline:{ partner.example=20261125 }", RelayAnswer.Depends)]
    [InlineData("check_sender_access inline:{ partner.example=REJECT, { x.example = 550 no } }", RelayAnswer.Closed)]
    [InlineData("check_client_access inline:{ partner.example=OK }", RelayAnswer.Closed)]
    public async Task Analyze_TableOfWhatCanBeGuessed_IsNotTrusted(string restriction, RelayAnswer expected)
    {
        RelayReport report = await Analyze(Modern + $"smtpd_relay_restrictions = {restriction}, reject_unauth_destination\n");
        Assert.Equal(expected, report.Answer);
        if (expected == RelayAnswer.Depends)
            Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(OpenRelayCheck.ToDiagnostics("smtp", report, isAllowed: false)).Severity);
        else Assert.Empty(OpenRelayCheck.ToDiagnostics("smtp", report, isAllowed: false));
    }

    // A good client's mail is taken for our own domains; nobody relays for being in a list, whoever keeps it. MX records are anybody's to write.
    [Theory]
    [InlineData("permit_dnswl_client list.example, reject_unauth_destination", RelayAnswer.Closed)]
    [InlineData("permit_rhswl_client list.example=127.0.0.[1..9], reject_unauth_destination", RelayAnswer.Closed)]
    [InlineData("reject_rbl_client list.example, reject_rhsbl_sender list.example, reject_unauth_destination", RelayAnswer.Closed)]
    [InlineData("check_client_a_access static:OK, check_sender_mx_access static:OK, check_helo_ns_access static:OK, reject", RelayAnswer.Closed)]
    [InlineData("check_recipient_mx_access inline:{ 203.0.113=permit_mynetworks }, reject_unauth_destination", RelayAnswer.Closed)]
    [InlineData("permit_mx_backup, reject_unauth_destination", RelayAnswer.Depends)]
    public async Task Analyze_RestrictionThatAsksDns_PermitsNoStranger(string restrictions, RelayAnswer expected)
    {
        RelayReport report = await Analyze(Modern + $"smtpd_relay_restrictions = {restrictions}\n");
        Assert.Equal(expected, report.Answer);
        if (expected == RelayAnswer.Depends) Assert.Equal(("permit_mx_backup", "DNS"), (report.Witness!.AllowedBy.Restriction, Assert.Single(report.DependsOn)));
    }

    [Fact]
    public async Task Analyze_MxBackupWithNetworks_RelaysToNobodyElse()
    {
        RelayReport report = await Analyze(Modern + "smtpd_relay_restrictions = permit_mx_backup, reject_unauth_destination\npermit_mx_backup_networks = 192.0.2.0/24\n");
        Assert.Equal(RelayAnswer.Closed, report.Answer);
    }

    [Fact]
    public async Task Sentences_DnsLists_SayOnWhatReceivingDepends()
    {
        RelayReport report = await Analyze(Modern + "smtpd_client_restrictions = reject_rbl_client bl.example=127.0.0.2, permit_dnswl_client wl.example=127.0.0.3, reject\n");
        Assert.Contains("Everybody else, without a login, may send to our own domains depending on DNS; others are answered", Sentences(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_UnknownDomainsList_StaysClosed()
    {
        RelayReport report = await Analyze(Modern + "virtual_mailbox_domains = mysql:/etc/domains.cf\n");
        Assert.Equal(RelayAnswer.Closed, report.Answer);
    }

    [Fact]
    public async Task Analyze_DnsOrTableThatOnlyRefuses_StaysClosed()
    {
        RelayReport report = await Analyze(Modern + """
            smtpd_sender_restrictions = reject_unknown_sender_domain, check_sender_access mysql:/etc/x.cf
            smtpd_recipient_restrictions = reject_unknown_recipient_domain

            """);
        Assert.Equal(RelayAnswer.Closed, report.Answer);
    }

    [Fact]
    public async Task Analyze_OpenOnEveryPath_IsOpenThoughATableWasAsked()
    {
        RelayReport report = await Analyze(Modern + "smtpd_relay_restrictions = check_client_access mysql:/x, permit\nsmtpd_recipient_restrictions = warn_if_reject reject, reject_unauth_pipelining, defer_if_reject, permit, reject\n");
        Assert.NotEqual(RelayAnswer.Open, report.Answer); // refused at run time: no working restriction
        RelayReport open = await Analyze(Modern + "smtpd_relay_restrictions = check_client_access mysql:/x, check_helo_access static:OK, reject\n");
        Assert.Equal(RelayAnswer.Open, open.Answer);
    }

    [Theory]
    [InlineData("mynetworks_style = host\n", false)]
    [InlineData("mynetworks_style = subnet\n", true)]
    [InlineData("mynetworks = 127.0.0.0/8\n", false)]
    public async Task Analyze_Neighbours_AreJudgedApart(string mainCf, bool mayRelay)
    {
        RelayReport report = await Analyze(Modern + mainCf);
        Assert.Equal(RelayAnswer.Closed, report.Answer);
        Assert.Equal(mayRelay ? RelayAnswer.Open : RelayAnswer.Closed, report.NeighbourAnswer);
    }

    [Fact]
    public async Task Analyze_WrittenNetwork_IsAClassOfItsOwn()
    {
        RelayReport report = await Analyze(Modern + "mynetworks = 127.0.0.0/8, 192.0.2.0/24, 10.0.0.0/8\n");
        Assert.Equal(RelayAnswer.Closed, report.NeighbourAnswer);
        Assert.Equal(["192.0.2.0/24", "10.0.0.0/8"], report.Clients.Where(c => c.Client.Kind == ClientKind.MyNetwork).Select(c => c.Client.Label).Distinct());
        Assert.DoesNotContain(report.Clients, c => c.Client.Kind == ClientKind.Neighbour);
        Assert.Contains("Clients in 10.0.0.0/8 (mynetworks, main.cf:5:", Sentences(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_LoopbackListener_HasNoOtherClients()
    {
        ParameterView parameters = ParameterView.Parse(Modern + "mynetworks = 0.0.0.0/0\n", Site.Host);
        using var tables = new TableSet();
        LocalAddresses addresses = LocalAddresses.Create(parameters, Site.Host, new List<Diagnostic>());
        InetEndpoint endpoint = new(new IPEndPoint(IPAddress.Loopback, 2525), default, default);
        RelayReport report = await OpenRelayCheck.AnalyzeAsync(parameters, [endpoint], tables, addresses, TestContext.Current.CancellationToken);
        Assert.Equal(RelayAnswer.Closed, report.Answer);
        Assert.Equal(ClientKind.ThisMachine, Assert.Single(report.Clients).Client.Kind);
    }

    [Fact]
    public async Task Analyze_LoginOnlyOverTls_OffersNoPlainLogin()
    {
        RelayReport report = await Analyze(Modern + "smtpd_tls_security_level = may\nsmtpd_tls_auth_only = yes\nsmtpd_sasl_auth_enable = yes\n");
        Assert.DoesNotContain(report.Clients, c => c.Session is { IsAuthenticated: true, IsTls: false });
        Assert.Contains(report.Clients, c => c.Session is { IsAuthenticated: true, IsTls: true });
    }

    // SMTPD_POLICY_README: "always specify check_policy_service AFTER reject_unauth_destination", unless smtpd_relay_restrictions guard.
    [Fact]
    public async Task Analyze_PolicyServerInFrontOfTheGuard_DependsOnIt()
    {
        RelayReport report = await Analyze(Modern + "smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = permit_mynetworks, check_policy_service { inet:127.0.0.1:10023, timeout=3s }, reject_unauth_destination\n");
        Assert.Equal(RelayAnswer.Depends, report.Answer);
        Assert.Equal(["policy server 127.0.0.1:10023"], report.DependsOn);
        Diagnostic word = Assert.Single(OpenRelayCheck.ToDiagnostics("smtp", report, isAllowed: false), static d => d.Code == "HK0709");
        Assert.Equal(DiagnosticSeverity.Information, word.Severity);
        Assert.Contains("policy server 127.0.0.1:10023", word.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("smtpd_recipient_restrictions = check_policy_service inet:127.0.0.1:10023\n")]
    [InlineData("smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination, check_policy_service unix:private/policy\n")]
    [InlineData("smtpd_client_restrictions = sleep 3600, check_policy_service inet:127.0.0.1:1\nsmtpd_data_restrictions = check_policy_service inet:127.0.0.1:1\nsmtpd_end_of_data_restrictions = check_policy_service inet:127.0.0.1:1\n")]
    public async Task Analyze_PolicyServerBehindTheGuard_IsClosed(string mainCf)
    {
        RelayReport report = await Analyze(Modern + mainCf);
        Assert.Equal(RelayAnswer.Closed, report.Answer);
        Assert.Empty(report.DependsOn);
    }
}
