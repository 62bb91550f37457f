namespace Hikyaku.Smtpd;

/// <summary>The lists that sort clients; null matches nobody. Compiled from main.cf by Tables.</summary>
public sealed record SmtpdClientLists
{
    public static readonly SmtpdClientLists Empty = new();

    /// <summary>postconf(5) smtpd_forbid_bare_newline_exclusions.</summary>
    public ClientMatch? BareNewlineExclusions { get; init; }

    /// <summary>postconf(5) smtpd_client_event_limit_exceptions.</summary>
    public ClientMatch? EventLimitExceptions { get; init; }

    /// <summary>postconf(5) local_header_rewrite_clients.</summary>
    public ClientMatch? LocalRewriteClients { get; init; }
}
