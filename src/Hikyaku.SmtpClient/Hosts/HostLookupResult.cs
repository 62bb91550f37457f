using Hikyaku.Mail;

namespace Hikyaku.SmtpClient.Hosts;

/// <summary>Where a destination's mail can go, best host first, or why nobody knows.</summary>
/// <param name="Hosts">Empty when the lookup failed.</param>
/// <param name="Status">Of the failure.</param>
/// <param name="Cause">Of the failure, in Postfix's words.</param>
public sealed record HostLookupResult(IReadOnlyList<RemoteHost> Hosts, EnhancedStatus Status, string Cause)
{
    public bool IsFound => Hosts.Count > 0;

    public static HostLookupResult Found(IReadOnlyList<RemoteHost> hosts) => new(hosts, default, "");

    public static HostLookupResult Failed(EnhancedStatus status, string cause) => new([], status, cause);
}
