namespace Hikyaku.Policy.Lookups;

/// <summary>Can mail be sent to a name, as far as the DNS knows?</summary>
internal enum MailHostStatus
{
    Found,
    NotFound,
    /// <summary>The domain says that it takes no mail (RFC 7505).</summary>
    NullMx,
    Malformed,
    TemporaryFailure,
}
