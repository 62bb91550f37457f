using System.Net;

namespace Hikyaku.Dns;

/// <summary>hosts(5), as read at one time: <c>address name alias …</c>, <c>#</c> begins a comment.</summary>
internal sealed class HostsFile
{
    public static readonly HostsFile Empty = new([], [], default);

    private readonly Dictionary<string, List<IPAddress>> _addresses;
    private readonly Dictionary<IPAddress, string> _names;

    private HostsFile(Dictionary<string, List<IPAddress>> addresses, Dictionary<IPAddress, string> names, DateTime changed)
    {
        _addresses = addresses;
        _names = names;
        Changed = changed;
    }

    /// <summary>The file's time when it was read, UTC.</summary>
    public DateTime Changed { get; }

    public IReadOnlyList<IPAddress> FindAddresses(string name) => _addresses.GetValueOrDefault(name) ?? (IReadOnlyList<IPAddress>)[];

    /// <summary>The first name of the first line with this address.</summary>
    public string? FindName(IPAddress address) => _names.GetValueOrDefault(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    public static HostsFile Parse(IEnumerable<string> lines, DateTime changed)
    {
        var addresses = new Dictionary<string, List<IPAddress>>(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<IPAddress, string>();
        foreach (string line in lines)
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string[] words = (comment < 0 ? line : line[..comment]).Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || !IPAddress.TryParse(words[0], out IPAddress? address)) continue;
            names.TryAdd(address, words[1]);
            foreach (string name in words.AsSpan(1))
            {
                if (!addresses.TryGetValue(name, out List<IPAddress>? known)) addresses.Add(name, known = []);
                if (!known.Contains(address)) known.Add(address);
            }
        }
        return new HostsFile(addresses, names, changed);
    }
}
