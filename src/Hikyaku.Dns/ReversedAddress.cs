using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Hikyaku.Dns;

/// <summary>An address as labels, its last part first: the four numbers of IPv4, the 32 nibbles of IPv6 (RFC 3596 section 2.5, RFC 5782 sections 2.1 and 2.4).</summary>
public static class ReversedAddress
{
    /// <param name="address">The address.</param>
    /// <param name="zone">What the labels stand under: <c>in-addr.arpa</c>, a DNS list.</param>
    /// <returns><c>1.2.0.192.in-addr.arpa</c> for 192.0.2.1.</returns>
    public static string Under(IPAddress address, string zone)
    {
        byte[] bytes = address.GetAddressBytes();
        var labels = new List<string>(33);
        for (int i = bytes.Length - 1; i >= 0; i--)
        {
            if (address.AddressFamily == AddressFamily.InterNetwork) labels.Add(bytes[i].ToString(CultureInfo.InvariantCulture));
            else
            {
                labels.Add((bytes[i] & 15).ToString("x", CultureInfo.InvariantCulture));
                labels.Add((bytes[i] >> 4).ToString("x", CultureInfo.InvariantCulture));
            }
        }
        labels.Add(zone);
        return string.Join('.', labels);
    }
}
