using System.Globalization;
using System.Net;
using Hikyaku.Mail;

namespace Hikyaku.Dns;

/// <summary>How the resolver asks. The defaults are those of resolv.conf(5).</summary>
public sealed record DnsSettings
{
    private const int DnsPort = 53;

    /// <summary>Servers in the order they are asked; empty means those of /etc/resolv.conf, and without any 127.0.0.1.</summary>
    public IReadOnlyList<IPEndPoint> Servers { get; init; } = [];

    /// <summary>For one question to one server.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a question is repeated after the first time.</summary>
    public int Retries { get; init; } = 1;

    /// <summary>The longest that an answer is kept, whatever its TTL says.</summary>
    public TimeSpan LongestTtl { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long "no such domain" and "no such record" are kept; failures are not kept at all.</summary>
    public TimeSpan NegativeTtl { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many answers are kept.</summary>
    public int CacheCapacity { get; init; } = 10_000;

    /// <summary>Asks for DNSSEC records too (DO); a validating server then says in the AD bit what it found.</summary>
    public bool RequestDnssec { get; init; }

    /// <summary>Reads servers as a parameter holds them: <c>192.0.2.1</c>, <c>192.0.2.1:5353</c>, <c>[2001:db8::1]:53</c>, separated by commas and blanks.</summary>
    public static bool TryParseServers(string text, out IReadOnlyList<IPEndPoint> servers, out string fault)
    {
        var read = new List<IPEndPoint>();
        servers = read;
        fault = "";
        foreach (string word in text.Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (TryParseServer(word, out IPEndPoint? server)) read.Add(server!);
            else
            {
                fault = $"bad name server address: \"{word}\"";
                return false;
            }
        }
        return true;
    }

    private static bool TryParseServer(string word, out IPEndPoint? server)
    {
        server = null;
        string address = word, port = "53";
        if (word.StartsWith('['))
        {
            int close = word.IndexOf(']', StringComparison.Ordinal);
            if (close < 0 || (close + 1 < word.Length && word[close + 1] != ':')) return false;
            address = word[1..close];
            if (close + 1 < word.Length) port = word[(close + 2)..];
        }
        else if (word.Count(c => c == ':') == 1)
        {
            int colon = word.IndexOf(':', StringComparison.Ordinal);
            address = word[..colon];
            port = word[(colon + 1)..];
        }
        if (!StrictIPAddress.TryParse(address, out IPAddress parsed)) return false;
        if (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out ushort number) || number == 0) return false;
        server = new IPEndPoint(parsed, number);
        return true;
    }

    /// <summary>The nameserver lines of resolv.conf(5); a scope (<c>fe80::1%eth0</c>) is allowed there.</summary>
    internal static IReadOnlyList<IPEndPoint> ReadResolvConf(IEnumerable<string> lines)
    {
        var servers = new List<IPEndPoint>();
        foreach (string line in lines)
        {
            string[] words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 2 && words[0] == "nameserver" && IPAddress.TryParse(words[1], out IPAddress? address))
                servers.Add(new IPEndPoint(address, DnsPort));
        }
        if (servers.Count == 0) servers.Add(new IPEndPoint(IPAddress.Loopback, DnsPort));
        return servers;
    }
}
