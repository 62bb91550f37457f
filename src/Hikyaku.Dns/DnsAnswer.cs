namespace Hikyaku.Dns;

/// <param name="Status">How the question ended.</param>
/// <param name="Records">Not empty only with Found.</param>
/// <param name="IsAuthenticated">The AD bit of a validating resolver.</param>
/// <param name="Cause">For the log when it failed: Postfix's words (<c>Host not found, try again</c>).</param>
public sealed record DnsAnswer<T>(DnsStatus Status, IReadOnlyList<T> Records, bool IsAuthenticated = false, string Cause = "")
{
    public bool IsFound => Status == DnsStatus.Found;

    /// <summary>There is no such name or record for certain, or the name is none; the other case is that nobody could say.</summary>
    public bool IsAbsent => Status is DnsStatus.NoData or DnsStatus.NoSuchDomain || Cause == DnsCause.MalformedName;
}
