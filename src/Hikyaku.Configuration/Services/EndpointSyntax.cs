using System.Net.Sockets;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Services;

/// <summary>An inet service's name: <c>port</c>, <c>:port</c>, <c>host:port</c>, <c>[address]:port</c>, <c>v6:port</c> (the last colon counts), <c>[IPv6:v6]:port</c>.</summary>
/// <param name="Host">Without brackets; empty when inet_interfaces decides.</param>
/// <param name="Port">A number or a name.</param>
/// <param name="PortOffset">Where the port begins in the name.</param>
public sealed record EndpointSyntax(string Host, string Port, int PortOffset)
{
    private const string AddressPrefix = "IPv6:";
    private const int MaximumHostLength = 255;
    private const int MaximumLabelLength = 63;

    /// <summary>Null and Postfix's text for a name that isn't one.</summary>
    /// <param name="name">As written.</param>
    /// <param name="fault">With the name in quotes.</param>
    /// <param name="defaultPort">Null: a name without a colon is a port. Else it is a host, as in relayhost, and this is its port.</param>
    public static EndpointSyntax? Parse(string name, out string? fault, string? defaultPort = null)
    {
        fault = null;
        string host = "";
        int portAt;
        if (name is ['[', ..])
        {
            int close = name.IndexOf(']');
            if (close < 0) return Fault($"missing \"]\" in \"{name}\"", out fault);
            if (close + 1 < name.Length && name[close + 1] != ':') return Fault($"garbage after \"]\" in \"{name}\"", out fault);
            host = name[1..close];
            portAt = Math.Min(name.Length, close + 2);
        }
        else
        {
            int colon = name.LastIndexOf(':');
            if (colon > 0) host = name[..colon];
            portAt = colon + 1;
            if (colon < 0 && defaultPort is not null) (host, portAt) = (name, name.Length);
        }
        if (host.StartsWith(AddressPrefix, StringComparison.OrdinalIgnoreCase))
        {
            host = host[AddressPrefix.Length..];
            if (!StrictIPAddress.TryParse(host, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
                return Fault($"malformed IPv6 address in \"{name}\"", out fault);
        }
        string port = portAt < name.Length ? name[portAt..] : defaultPort ?? "";
        if (port.Length == 0) return Fault($"missing service information in \"{name}\"", out fault);
        if ((host.Length > 0 || name is ['[', ..]) && !StrictIPAddress.TryParse(host, out _) && !IsHostName(host))
            return Fault($"valid hostname or network address required in \"{name}\"", out fault);
        if (char.IsAsciiDigit(port[0]) && port.AsSpan().ContainsAnyExceptInRange('0', '9')) return Fault($"garbage after numerical service in \"{name}\"", out fault);
        return new EndpointSyntax(host, port, portAt);
    }

    private static EndpointSyntax? Fault(string text, out string? fault)
    {
        fault = text;
        return null;
    }

    private static bool IsHostName(string host)
    {
        if (host.Length is 0 or > MaximumHostLength) return false;
        bool onlyDigits = true;
        foreach (string label in host.Split('.'))
        {
            if (label.Length is 0 or > MaximumLabelLength || label[0] == '-' || label[^1] == '-') return false;
            foreach (char c in label)
            {
                if (c < 0x80 && !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
                onlyDigits &= char.IsAsciiDigit(c);
            }
        }
        return !onlyDigits;
    }
}
