using System.Net;
using System.Net.Sockets;
using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Connections;

/// <summary>What is one client for the limits: a block of addresses, seen by one service.</summary>
/// <param name="Service">The service's name in master.cf.</param>
/// <param name="Block">The first address of the block.</param>
internal readonly record struct ClientKey(string Service, IPAddress Block)
{
    /// <summary>postconf(5) smtpd_client_ipv4_prefix_length, smtpd_client_ipv6_prefix_length.</summary>
    public static ClientKey Of(string service, IPAddress address, SmtpdLimits limits)
    {
        int prefix = address.AddressFamily == AddressFamily.InterNetwork ? limits.Ipv4PrefixLength : limits.Ipv6PrefixLength;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out int length);
        if (prefix >= length * 8) return new ClientKey(service, address);
        bytes[prefix / 8] &= (byte)~(0xFF >> (prefix % 8));
        bytes[(prefix / 8 + 1)..length].Clear();
        return new ClientKey(service, new IPAddress(bytes[..length]));
    }
}
