using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Policy.Access;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>
/// Every name of the restriction language (access lists of postconf(5)). To add one: 1. copy a small class beside this file, RejectPlaintextSession.cs say; 2. give it its
/// row here, in the group it belongs to, or take <c>Chapter</c> off the row that waits for it; 3. add its dialogue to the golden scripts of the tests;
/// 4. if it can permit, look at it with the open-relay check's eyes: its test must say who may relay by it.
/// </summary>
internal static class RestrictionRegistry
{
    private const int ProtocolAndPolicy = 3;
    private const int AuthAndTls = 4;
    private const int QueueAndDelivery = 5;

    private static readonly Dictionary<string, RestrictionRow> ByName = Rows().ToDictionary(static r => r.Name, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyCollection<RestrictionRow> All => ByName.Values;

    public static RestrictionRow? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<RestrictionRow> Rows() => [.. General(), .. Client(), .. Helo(), .. Sender(), .. Recipient(), .. Removed()];

    private static IEnumerable<RestrictionRow> General() =>
    [
        new("permit", ArgumentKind.None, static r => new Permit(r)) { EndsList = true },
        new("reject", ArgumentKind.None, static r => new RejectAll(r)) { ClosesRelay = true, EndsList = true },
        new("defer", ArgumentKind.None, static r => new DeferAll(r)) { ClosesRelay = true, EndsList = true },
        new("defer_if_permit", ArgumentKind.None, static r => new DeferIfPermit(r)) { ClosesRelay = true },
        new("defer_if_reject", ArgumentKind.None, static r => new DeferIfReject(r)),
        new("warn_if_reject", ArgumentKind.None, static r => new Misconfigured(r.Word, "warn_if_reject must be followed by a restriction")),
        new("reject_plaintext_session", ArgumentKind.None, static r => new RejectPlaintextSession(r)),
        new("reject_unauth_pipelining", ArgumentKind.None, static r => new RejectUnauthPipelining(r)),
        new("reject_multi_recipient_bounce", ArgumentKind.None, static r => new RejectMultiRecipientBounce(r)),
        new("sleep", ArgumentKind.Number, static r => new Sleep(r)),
        new("check_policy_service", ArgumentKind.Service, static r => new CheckPolicyService(r, r.Compiler.Servers[r.Argument.Text])),
    ];

    private static IEnumerable<RestrictionRow> Client() =>
    [
        new("permit_inet_interfaces", ArgumentKind.None, static r => new PermitInetInterfaces(r)),
        new("permit_mynetworks", ArgumentKind.None, static r => new PermitMyNetworks(r)),
        new("permit_sasl_authenticated", ArgumentKind.None, static r => new PermitSaslAuthenticated(r)),
        new("reject_unknown_client_hostname", ArgumentKind.None, static r => new RejectUnknownClientHostname(r)),
        new("reject_unknown_client", ArgumentKind.None, static r => new RejectUnknownClientHostname(r)) { Instead = "reject_unknown_client_hostname" },
        new("reject_unknown_reverse_client_hostname", ArgumentKind.None, static r => new RejectUnknownReverseClientHostname(r)),
        new("check_client_access", ArgumentKind.Table, static r => new CheckClientAccess(r)),
        new("check_reverse_client_hostname_access", ArgumentKind.Table, static r => new CheckReverseClientHostnameAccess(r)),
        new("check_sasl_access", ArgumentKind.Table, static r => new CheckSaslAccess(r)),
        Later("permit_tls_clientcerts", ArgumentKind.None, AuthAndTls),
        Later("permit_tls_all_clientcerts", ArgumentKind.None, AuthAndTls),
        Later("check_ccert_access", ArgumentKind.Table, AuthAndTls),
        new("check_client_a_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.ClientName, ServerRecord.A)),
        new("check_client_mx_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.ClientName, ServerRecord.Mx)),
        new("check_client_ns_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.ClientName, ServerRecord.Ns)),
        new("check_reverse_client_hostname_a_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.ReverseClientName, ServerRecord.A)),
        new("check_reverse_client_hostname_mx_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.ReverseClientName, ServerRecord.Mx)),
        new("check_reverse_client_hostname_ns_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.ReverseClientName, ServerRecord.Ns)),
        new("reject_rbl_client", ArgumentKind.Domain, static r => new RejectDnsList(r, LookupSubject.ClientAddress)),
        new("reject_rbl", ArgumentKind.Domain, static r => new RejectDnsList(r, LookupSubject.ClientAddress)) { Instead = "reject_rbl_client" },
        new("reject_rhsbl_client", ArgumentKind.Domain, static r => new RejectDnsList(r, LookupSubject.ClientName)),
        new("reject_rhsbl_reverse_client", ArgumentKind.Domain, static r => new RejectDnsList(r, LookupSubject.ReverseClientName)),
        new("permit_dnswl_client", ArgumentKind.Domain, static r => new PermitDnsList(r, LookupSubject.ClientAddress)),
        new("permit_rhswl_client", ArgumentKind.Domain, static r => new PermitDnsList(r, LookupSubject.ClientName)),
    ];

    private static IEnumerable<RestrictionRow> Helo() =>
    [
        new("check_helo_access", ArgumentKind.Table, static r => new CheckHeloAccess(r)),
        new("reject_invalid_helo_hostname", ArgumentKind.None, static r => new RejectInvalidHeloHostname(r)),
        new("reject_invalid_hostname", ArgumentKind.None, static r => new RejectInvalidHeloHostname(r)) { Instead = "reject_invalid_helo_hostname" },
        new("reject_non_fqdn_helo_hostname", ArgumentKind.None, static r => new RejectNonFqdnHeloHostname(r)),
        new("reject_non_fqdn_hostname", ArgumentKind.None, static r => new RejectNonFqdnHeloHostname(r)) { Instead = "reject_non_fqdn_helo_hostname" },
        new("reject_unknown_helo_hostname", ArgumentKind.None, static r => new RejectUnknownHeloHostname(r)),
        new("reject_unknown_hostname", ArgumentKind.None, static r => new RejectUnknownHeloHostname(r)) { Instead = "reject_unknown_helo_hostname" },
        new("check_helo_a_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.Helo, ServerRecord.A)),
        new("check_helo_mx_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.Helo, ServerRecord.Mx)),
        new("check_helo_ns_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.Helo, ServerRecord.Ns)),
        new("reject_rhsbl_helo", ArgumentKind.Domain, static r => new RejectDnsList(r, LookupSubject.Helo)),
    ];

    private static IEnumerable<RestrictionRow> Sender() =>
    [
        new("check_sender_access", ArgumentKind.Table, static r => new CheckSenderAccess(r)),
        new("reject_non_fqdn_sender", ArgumentKind.None, static r => new RejectNonFqdnAddress(r, AddressSide.Sender)),
        new("reject_unknown_sender_domain", ArgumentKind.None, static r => new RejectUnknownDomain(r, AddressSide.Sender)),
        new("reject_unknown_address", ArgumentKind.None, static r => new RejectUnknownDomain(r, AddressSide.Sender)) { Instead = "reject_unknown_sender_domain" },
        new("reject_unlisted_sender", ArgumentKind.None, static r => new RejectUnlisted(r, AddressSide.Sender)),
        new("check_sender_a_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.Sender, ServerRecord.A)),
        new("check_sender_mx_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.Sender, ServerRecord.Mx)),
        new("check_sender_ns_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.Sender, ServerRecord.Ns)),
        new("reject_rhsbl_sender", ArgumentKind.Domain, static r => new RejectDnsList(r, LookupSubject.Sender)),
        Later("reject_unverified_sender", ArgumentKind.None, QueueAndDelivery),
        Later("reject_sender_login_mismatch", ArgumentKind.None, AuthAndTls),
        Later("reject_authenticated_sender_login_mismatch", ArgumentKind.None, AuthAndTls),
        Later("reject_unauthenticated_sender_login_mismatch", ArgumentKind.None, AuthAndTls),
        Later("reject_known_sender_login_mismatch", ArgumentKind.None, AuthAndTls),
    ];

    private static IEnumerable<RestrictionRow> Recipient() =>
    [
        new("check_recipient_access", ArgumentKind.Table, static r => new CheckRecipientAccess(r)),
        new("permit_auth_destination", ArgumentKind.None, static r => new PermitAuthDestination(r)),
        new("reject_unauth_destination", ArgumentKind.None, static r => new RejectUnauthDestination(r, RelayParameters.DomainsRejectCode, isDeferral: false)) { ClosesRelay = true },
        new("defer_unauth_destination", ArgumentKind.None, static r => new RejectUnauthDestination(r, RelayParameters.DomainsRejectCode, isDeferral: true)) { ClosesRelay = true },
        new("reject_non_fqdn_recipient", ArgumentKind.None, static r => new RejectNonFqdnAddress(r, AddressSide.Recipient)),
        new("reject_unknown_recipient_domain", ArgumentKind.None, static r => new RejectUnknownDomain(r, AddressSide.Recipient)),
        new("reject_unlisted_recipient", ArgumentKind.None, static r => new RejectUnlisted(r, AddressSide.Recipient)),
        new("check_recipient_maps", ArgumentKind.None, static r => new RejectUnlisted(r, AddressSide.Recipient)) { Instead = "reject_unlisted_recipient" },
        new("check_recipient_a_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.Recipient, ServerRecord.A)),
        new("check_recipient_mx_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.Recipient, ServerRecord.Mx)),
        new("check_recipient_ns_access", ArgumentKind.Table, static r => new CheckServerAccess(r, LookupSubject.Recipient, ServerRecord.Ns)),
        new("reject_rhsbl_recipient", ArgumentKind.Domain, static r => new RejectDnsList(r, LookupSubject.Recipient)),
        Later("reject_unverified_recipient", ArgumentKind.None, QueueAndDelivery),
        new("permit_mx_backup", ArgumentKind.None, static r => new PermitMxBackup(r)),
        Later("check_etrn_access", ArgumentKind.Table),
    ];

    // Gone from Postfix 3.9. An old main.cf must go on meaning what it meant.
    private static IEnumerable<RestrictionRow> Removed() =>
    [
        new("check_relay_domains", ArgumentKind.None, static r => new CheckRelayDomains(r)) { ClosesRelay = true, EndsList = true, Instead = "reject_unauth_destination" },
        new("permit_naked_ip_address", ArgumentKind.None, static r => new PermitNakedIpAddress(r)) { Instead = "permit_mynetworks or permit_sasl_authenticated" },
        new("reject_maps_rbl", ArgumentKind.None, static r => new RejectMapsRbl(r)) { Instead = "reject_rbl_client domain-name" },
    ];

    private static RestrictionRow Later(string name, ArgumentKind argument, int chapter = ProtocolAndPolicy)
        => new(name, argument, r => new NotSupportedYet(r, chapter)) { Chapter = chapter };
}
