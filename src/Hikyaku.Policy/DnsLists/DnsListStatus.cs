namespace Hikyaku.Policy.DnsLists;

/// <summary>Does a DNS list have a name?</summary>
internal enum DnsListStatus
{
    NotListed,
    Listed,
    /// <summary>The DNS could not say; it was logged.</summary>
    Unknown,
}
