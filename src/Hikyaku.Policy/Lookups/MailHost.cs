using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hikyaku.Dns;

namespace Hikyaku.Policy.Lookups;

/// <summary>
/// Does a name exist for mail: an MX record, or an address (RFC 5321 section 5.1)? Any answer found wins; else a time-out of one question means that nothing is known.
/// </summary>
internal static class MailHost
{
    /// <summary>For a mail domain: MX first; a null MX says no for good.</summary>
    public static async ValueTask<MailHostStatus> FindByMxAsync(IDnsResolver dns, string domain, CancellationToken cancellationToken)
    {
        domain = ToAscii(domain);
        DnsAnswer<MxRecord> mx = await dns.ResolveMxAsync(domain, cancellationToken).ConfigureAwait(false);
        if (mx.IsFound) return IsNullMx(mx) ? MailHostStatus.NullMx : MailHostStatus.Found;
        if (mx.Status is DnsStatus.NoSuchDomain or DnsStatus.Malformed) return ToStatus(mx.Status);
        DnsAnswer<IPAddress> addresses = await dns.ResolveAddressesAsync(domain, AddressFamily.Unspecified, cancellationToken).ConfigureAwait(false);
        return Combine(addresses.Status, mx.Status);
    }

    /// <summary>For a host's own name (HELO): an address first. A null MX is fine there.</summary>
    public static async ValueTask<MailHostStatus> FindByNameAsync(IDnsResolver dns, string host, CancellationToken cancellationToken)
    {
        host = ToAscii(host);
        DnsAnswer<IPAddress> addresses = await dns.ResolveAddressesAsync(host, AddressFamily.Unspecified, cancellationToken).ConfigureAwait(false);
        if (addresses.IsFound) return MailHostStatus.Found;
        if (addresses.Status == DnsStatus.NoSuchDomain) return MailHostStatus.NotFound;
        DnsAnswer<MxRecord> mx = await dns.ResolveMxAsync(host, cancellationToken).ConfigureAwait(false);
        if (mx.IsFound) return IsNullMx(mx) ? MailHostStatus.NullMx : MailHostStatus.Found;
        return Combine(mx.Status, addresses.Status);
    }

    private static bool IsNullMx(DnsAnswer<MxRecord> mx) => mx.Records.Count == 1 && mx.Records[0].Exchange.Length == 0;

    private static MailHostStatus Combine(DnsStatus last, DnsStatus first)
        => last != DnsStatus.Found && first == DnsStatus.TemporaryFailure ? MailHostStatus.TemporaryFailure : ToStatus(last);

    private static MailHostStatus ToStatus(DnsStatus status) => status switch
    {
        DnsStatus.Found => MailHostStatus.Found,
        DnsStatus.TemporaryFailure => MailHostStatus.TemporaryFailure,
        DnsStatus.Malformed => MailHostStatus.Malformed,
        _ => MailHostStatus.NotFound,
    };

    /// <summary>A name as the DNS knows it (RFC 5891).</summary>
    public static string ToAscii(string name)
    {
        if (System.Text.Ascii.IsValid(name)) return name;
        try
        {
            return new IdnMapping().GetAscii(name);
        }
        catch (ArgumentException)
        {
            return name; // the resolver calls it malformed
        }
    }
}
