using Hikyaku.Dns;
using Hikyaku.Mail;

namespace Hikyaku.SmtpClient.Hosts;

/// <summary>What a DNS lookup that failed means for mail. Only an answer can be permanent: a resolver that says nothing is our own trouble.</summary>
internal static class DnsFailure
{
    public static EnhancedStatus StatusOf(DnsStatus status) => status switch
    {
        DnsStatus.NoData or DnsStatus.NoSuchDomain => new EnhancedStatus(5, 4, 4),
        DnsStatus.Malformed => new EnhancedStatus(5, 4, 3),
        _ => new EnhancedStatus(4, 4, 3),
    };

    public static string Describe(string name, string type, DnsStatus status)
        => $"Host or domain name not found. Name service error for name={name} type={type}: {Explain(status)}";

    private static string Explain(DnsStatus status) => status switch
    {
        DnsStatus.NoData => "Host found but no data record of requested type",
        DnsStatus.NoSuchDomain => "Host not found",
        DnsStatus.Malformed => "Malformed or unexpected name server reply",
        _ => "Host not found, try again",
    };
}
