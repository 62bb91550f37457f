using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Policy.Restrictions;
using Xunit;

namespace Hikyaku.UnitTests.Policy;

public class RestrictionRegistryTests
{
    private const string Here = """
        permit reject defer defer_if_permit defer_if_reject warn_if_reject sleep check_policy_service reject_plaintext_session reject_unauth_pipelining reject_multi_recipient_bounce
        permit_inet_interfaces permit_mynetworks permit_sasl_authenticated reject_unknown_client_hostname reject_unknown_reverse_client_hostname
        check_client_access check_reverse_client_hostname_access check_sasl_access
        check_client_a_access check_client_mx_access check_client_ns_access
        check_reverse_client_hostname_a_access check_reverse_client_hostname_mx_access check_reverse_client_hostname_ns_access
        reject_rbl_client permit_dnswl_client permit_rhswl_client reject_rhsbl_client reject_rhsbl_reverse_client reject_rhsbl_helo reject_rhsbl_sender reject_rhsbl_recipient
        check_helo_access reject_invalid_helo_hostname reject_non_fqdn_helo_hostname reject_unknown_helo_hostname
        check_helo_a_access check_helo_mx_access check_helo_ns_access
        check_sender_access check_sender_a_access check_sender_mx_access check_sender_ns_access
        reject_non_fqdn_sender reject_unknown_sender_domain reject_unlisted_sender
        check_recipient_access check_recipient_a_access check_recipient_mx_access check_recipient_ns_access
        permit_auth_destination permit_mx_backup reject_unauth_destination defer_unauth_destination reject_non_fqdn_recipient reject_unknown_recipient_domain
        reject_unlisted_recipient
        """;

    private const string Later = """
        permit_tls_clientcerts permit_tls_all_clientcerts check_ccert_access check_etrn_access
        reject_unverified_sender reject_unverified_recipient
        reject_sender_login_mismatch reject_authenticated_sender_login_mismatch reject_unauthenticated_sender_login_mismatch reject_known_sender_login_mismatch
        """;

    private const string OldNames = """
        reject_unknown_client reject_invalid_hostname reject_unknown_hostname reject_non_fqdn_hostname reject_unknown_address reject_rbl check_recipient_maps
        """;

    private const string RemovedFromPostfix = "permit_naked_ip_address reject_maps_rbl check_relay_domains";

    private static string[] Words(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Registry_Names_AreAllThatPostfixKnows()
    {
        string[] expected = [.. Words(Here), .. Words(Later), .. Words(OldNames), .. Words(RemovedFromPostfix)];
        Assert.Equal(78, expected.Length);
        Assert.Equal(expected.Order(StringComparer.Ordinal), RestrictionRegistry.All.Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Registry_RowsOfLaterChapters_NameTheirChapter()
    {
        foreach (string name in Words(Later)) Assert.InRange(RestrictionRegistry.Find(name)!.Chapter, 3, 5);
        foreach (string name in Words(Here)) Assert.Equal(0, RestrictionRegistry.Find(name)!.Chapter);
    }

    [Fact]
    public async Task Compile_EachLaterRestriction_IsADiagnosticAndRefuses()
    {
        foreach (string name in Words(Later))
        {
            RestrictionRow row = RestrictionRegistry.Find(name)!;
            string argument = row.Argument switch
            {
                ArgumentKind.None => "",
                ArgumentKind.Number => " 1",
                ArgumentKind.Service => " inet:127.0.0.1:1",
                _ => " static:OK",
            };
            using var bench = new PolicyBench($"smtpd_recipient_restrictions = {name}{argument}\n");
            Diagnostic diagnostic = Assert.Single(bench.Diagnostics);
            Assert.Contains($"{name} is not supported yet (chapter {row.Chapter}", diagnostic.Message, StringComparison.Ordinal);
            Assert.Equal("451 4.3.5 Server configuration error", await bench.Rcpt("u@local.example"));
        }
    }

    [Fact]
    public void Compile_OldNames_AreToldWithTodaysName()
    {
        using var bench = new PolicyBench("smtpd_client_restrictions = reject_unknown_client\n");
        Diagnostic diagnostic = Assert.Single(bench.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Information, diagnostic.Severity);
        Assert.Contains("reject_unknown_client_hostname", diagnostic.Fix, StringComparison.Ordinal);
        Assert.Equal("main.cf:9", $"{diagnostic.Place.File}:{diagnostic.Place.Line}");
    }

    [Fact]
    public async Task CheckRelayDomains_OfPostfix2_StillWorks()
    {
        using var bench = new PolicyBench("smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = permit_mynetworks, check_relay_domains\n");
        Assert.Equal("OK", await bench.Rcpt("u@local.example"));
        Assert.Equal("OK", await bench.Rcpt("u@relay.example"));
        Assert.Equal("554 5.7.1 <u@other.example>: Recipient address rejected: Relay access denied", await bench.Rcpt("u@other.example"));
    }

    [Fact]
    public async Task PermitNakedIpAddress_CountsInEarlyListsOnly()
    {
        using var early = new PolicyBench("smtpd_helo_restrictions = permit_naked_ip_address, reject\n");
        early.Request.HeloName = "203.0.113.9";
        Assert.Equal("OK", await early.Rcpt("u@local.example"));
        using var late = new PolicyBench("smtpd_relay_restrictions = permit_naked_ip_address, reject_unauth_destination\n");
        late.Request.HeloName = "203.0.113.9";
        Assert.Equal("554 5.7.1 <u@other.example>: Relay access denied", await late.Rcpt("u@other.example"));
    }
}
