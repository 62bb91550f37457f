using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Hikyaku.SmtpClient.Hosts;

/// <summary>
/// One next hop in the syntax of transport(5) for smtp: <c>domain</c>, <c>domain:port</c>, <c>[host]</c>, <c>[host]:port</c>, <c>[v6]:port</c>; brackets mean
/// that no MX lookup is made. A leading <c>inet:</c> is accepted, as Postfix does.
/// </summary>
/// <param name="Host">Domain, host name or address, without brackets.</param>
/// <param name="Port">TCP port, 1 to 65535.</param>
/// <param name="LooksUpMx">False when the host stood in brackets or is an address.</param>
/// <param name="Text">As written, in lower case: the key of the session cache.</param>
public sealed record SmtpDestination(string Host, int Port, bool LooksUpMx, string Text)
{
    private static readonly SearchValues<char> NotInHosts = SearchValues.Create("[]\"<> ");

    private static readonly Dictionary<string, int> PortNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["smtp"] = 25,
        ["submission"] = 587,
        ["submissions"] = 465,
        ["smtps"] = 465,
        ["lmtp"] = 24,
    };

    /// <summary>Splits a list of next hops, which are tried in turn, at commas and blanks.</summary>
    public static string[] SplitList(string nexthop)
        => nexthop.Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    // destination = [ "inet:" ] ( "[" host "]" / host ) [ ":" port ];  a bare IPv6 address has no port
    public static bool TryParse(string text, int defaultPort, [NotNullWhen(true)] out SmtpDestination? destination)
    {
        destination = null;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.StartsWith("inet:", StringComparison.Ordinal)) rest = rest[5..];
        if (rest.IsEmpty) return false;
        bool isBracketed = rest[0] == '[';
        ReadOnlySpan<char> host, port = default;
        if (isBracketed)
        {
            int close = rest.IndexOf(']');
            if (close < 2 || (close + 1 < rest.Length && rest[close + 1] != ':')) return false;
            host = rest[1..close];
            if (close + 1 < rest.Length) port = rest[(close + 2)..];
            if (close + 1 < rest.Length && port.IsEmpty) return false;
        }
        else
        {
            int colon = rest.LastIndexOf(':');
            bool isBareV6 = colon >= 0 && rest.IndexOf(':') != colon;
            host = colon < 0 || isBareV6 ? rest : rest[..colon];
            if (colon >= 0 && !isBareV6 && (port = rest[(colon + 1)..]).IsEmpty) return false;
        }
        if (host.StartsWith("ipv6:", StringComparison.OrdinalIgnoreCase)) host = host[5..];
        int number = defaultPort;
        if (host.IsEmpty || host.ContainsAny(NotInHosts) || (!port.IsEmpty && !TryParsePort(port, out number))) return false;
        bool isAddress = Mail.StrictIPAddress.TryParse(host, out _);
        destination = new SmtpDestination(host.ToString(), number, !isBracketed && !isAddress, text.Trim().ToLowerInvariant());
        return true;
    }

    /// <summary>A port number, or one of the names that every mail server knows.</summary>
    public static bool TryParsePort(ReadOnlySpan<char> text, out int port)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port)) return port is > 0 and < 65536;
        return PortNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out port);
    }
}
