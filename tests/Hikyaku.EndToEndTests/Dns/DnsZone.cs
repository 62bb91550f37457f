using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace Hikyaku.EndToEndTests.Dns;

/// <summary>What a test's name server knows: names without a record do not exist (NXDOMAIN).</summary>
internal sealed class DnsZone
{
    private readonly Dictionary<(string Name, ushort Type), List<byte[]>> _records = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public DnsZone Address(string name, string address) => Add(name, 1, IPAddress.TryParse(address, out IPAddress? ip) ? ip.GetAddressBytes() : []);

    public DnsZone MailExchanger(string name, ushort preference, string exchanger)
    {
        byte[] value = [0, 0, .. EncodeName(exchanger)];
        BinaryPrimitives.WriteUInt16BigEndian(value, preference);
        return Add(name, 15, value);
    }

    public DnsZone Pointer(string address, string name) =>
        Add(string.Join('.', address.Split('.').Reverse()) + ".in-addr.arpa", 12, EncodeName(name));

    /// <param name="name">The name.</param>
    /// <param name="text">At most 255 characters: one string.</param>
    public DnsZone Text(string name, string text) => Add(name, 16, [(byte)text.Length, .. Encoding.ASCII.GetBytes(text)]);

    public DnsZone NameServer(string name, string server) => Add(name, 2, EncodeName(server));

    public bool Exists(string name) => _names.Contains(name);

    public IReadOnlyList<byte[]> Find(string name, ushort type) =>
        _records.TryGetValue((name.ToLowerInvariant(), type), out List<byte[]>? found) ? found : [];

    public static byte[] EncodeName(string name)
    {
        List<byte> bytes = [];
        foreach (string label in name.TrimEnd('.').Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            bytes.Add((byte)label.Length);
            bytes.AddRange(Encoding.ASCII.GetBytes(label));
        }
        bytes.Add(0);
        return [.. bytes];
    }

    private DnsZone Add(string name, ushort type, byte[] value)
    {
        _names.Add(name);
        var key = (name.ToLowerInvariant(), type);
        if (!_records.TryGetValue(key, out List<byte[]>? values)) _records.Add(key, values = []);
        values.Add(value);
        return this;
    }
}
