using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hikyaku.Mail;
using Hikyaku.Rewriting;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>A network from which the check takes a sample client.</summary>
internal readonly struct SampleNetwork(IPAddress address, int prefixLength)
{
    public IPAddress Address { get; } = address;

    private int Width => Address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    /// <summary>Has no second address.</summary>
    public bool IsSingle => prefixLength >= Width;

    /// <summary>Reads a word of mynetworks: <c>192.0.2.0/24</c>, <c>[2001:db8::]/32</c>, one address. False for names, tables and negated words.</summary>
    public static bool TryParse(string word, out SampleNetwork network)
    {
        network = default;
        int slash = word.LastIndexOf('/');
        string host = (slash < 0 ? word : word[..slash]).Trim('[', ']');
        if (!StrictIPAddress.TryParse(host, out IPAddress address)) return false;
        int width = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        int length = width;
        if (slash >= 0 && !int.TryParse(word.AsSpan(slash + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out length)) return false;
        network = new SampleNetwork(address, Math.Min(length, width));
        return true;
    }

    public bool Contains(IPAddress other) => other.AddressFamily == Address.AddressFamily && Masked(other).AsSpan().SequenceEqual(Masked(Address));

    /// <summary>An address in it that isn't ours; null when there is none.</summary>
    public IPAddress? Sample(LocalAddresses own)
    {
        byte[] bytes = Masked(Address);
        if (IsSingle) return own.IsOwn(Address) ? null : Address;
        for (int host = 77; host > 0; host--)
        {
            byte[] candidate = [.. bytes];
            int free = Math.Min(8, Width - prefixLength);
            candidate[^1] |= (byte)(host & ((1 << free) - 1));
            var sample = new IPAddress(candidate);
            if (!own.IsOwn(sample) && !candidate.AsSpan().SequenceEqual(bytes)) return sample;
        }
        return null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(Masked(Address))}/{prefixLength}");

    private byte[] Masked(IPAddress other)
    {
        byte[] bytes = other.GetAddressBytes();
        for (int bit = prefixLength; bit < bytes.Length * 8; bit++) bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return bytes;
    }
}
