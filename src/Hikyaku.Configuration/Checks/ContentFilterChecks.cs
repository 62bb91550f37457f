using System.Net;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Checks;

/// <summary>A content_filter without a way back: what the filter returns is filtered again (FILTER_README has a listener of its own for that).</summary>
internal static class ContentFilterChecks
{
    public static void Run(ParameterView view, IReadOnlyList<ServiceSnapshot> written, DiagnosticBag diagnostics)
    {
        string filter = view.Get(MailParameters.ContentFilter);
        if (filter.Length == 0 || view.FindEntry(MailParameters.ContentFilter.Name) is not { } entry) return;
        int colon = filter.IndexOf(':', StringComparison.Ordinal);
        string transport = colon < 0 ? filter : filter[..colon], nexthop = colon < 0 ? "" : filter[(colon + 1)..];
        ServiceSnapshot? client = written.FirstOrDefault(service => service.Type != ServiceType.Inet && service.Name == transport);
        bool comesBack = client?.Command == "pipe" || (client?.Command is "smtp" or "lmtp" && IsThisMachine(nexthop));
        if (!comesBack || written.Any(static service => service.Command is "smtpd" or "qmqpd" or "pickup" && service.Parameters.Get(MailParameters.ContentFilter).Length == 0)) return;
        diagnostics.Add(DiagnosticCodes.FilterLoop, DiagnosticSeverity.Warning, entry.Value,
            $"content_filter = {filter} counts for every service, so what comes back from the filter is filtered again, until hopcount_limit makes it bounce",
            "add -o content_filter= to the line through which the filter gives mail back (127.0.0.1:10025 inet … smtpd; pickup for one that runs sendmail)");
    }

    /// <summary><c>[127.0.0.1]:10024</c>, <c>localhost:10024</c>, <c>unix:/run/filter</c>.</summary>
    private static bool IsThisMachine(string nexthop)
    {
        if (nexthop.StartsWith("unix:", StringComparison.Ordinal)) return true;
        if (nexthop.StartsWith("inet:", StringComparison.Ordinal)) nexthop = nexthop["inet:".Length..];
        string host = nexthop is ['[', ..] && nexthop.IndexOf(']', StringComparison.Ordinal) is var end and > 0 ? nexthop[1..end] : nexthop.Split(':')[0];
        return host == "localhost" || (StrictIPAddress.TryParse(host, out IPAddress address) && IPAddress.IsLoopback(address));
    }
}
