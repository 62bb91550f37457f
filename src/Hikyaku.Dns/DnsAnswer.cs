namespace Hikyaku.Dns;

/// <param name="Status">How the question ended.</param>
/// <param name="Records">Not empty only with Found.</param>
/// <param name="IsAuthenticated">The AD bit of a validating resolver.</param>
/// <param name="Cause">For the log when it failed: Postfix's words (<c>Host not found, try again</c>).</param>
public sealed record DnsAnswer<T>(DnsStatus Status, IReadOnlyList<T> Records, bool IsAuthenticated = false, string Cause = "")
{
    public bool IsFound => Status == DnsStatus.Found;
}
