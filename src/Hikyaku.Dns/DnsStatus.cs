namespace Hikyaku.Dns;

public enum DnsStatus
{
    Found,
    /// <summary>The name exists and has no record of this type.</summary>
    NoData,
    /// <summary>NXDOMAIN: the name doesn't exist.</summary>
    NoSuchDomain,
    /// <summary>Time-out, SERVFAIL, no server reachable: ask again later.</summary>
    TemporaryFailure,
    /// <summary>A malformed name or answer; asking again won't help.</summary>
    Malformed,
}
