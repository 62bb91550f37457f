using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Hikyaku.EndToEndTests.Server;

/// <summary>What <c>start --foreground</c> prints of each listener: <c>listening SERVICE ADDRESS:PORT (PROVENANCE)</c>.</summary>
internal sealed partial record ListenerLine(string Service, string Address, int Port, string Provenance)
{
    /// <summary>Null when the line is something else.</summary>
    public static ListenerLine? Read(string line)
    {
        Match match = Pattern().Match(line);
        if (!match.Success) return null;
        return new ListenerLine(
            match.Groups["service"].Value,
            match.Groups["address"].Value,
            int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture),
            match.Groups["provenance"].Value);
    }

    public IPEndPoint EndPoint => new(IPAddress.TryParse(Address.Trim('[', ']'), out IPAddress? address) ? address : IPAddress.None, Port);

    [GeneratedRegex(@"^listening (?<service>\S+) (?<address>\S+):(?<port>\d+) \((?<provenance>.*)\)$")]
    private static partial Regex Pattern();
}
