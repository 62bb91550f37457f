using System.Net;

namespace Hikyaku.Rewriting;

/// <summary>The addresses of this machine's network interfaces with their networks. The system's, or a test's.</summary>
public interface IInterfaceAddresses
{
    IReadOnlyList<InterfaceAddress> List();
}

/// <param name="Address">An address of this machine; IPv4 is never mapped, IPv6 has no zone.</param>
/// <param name="PrefixLength">Bits of its network.</param>
public readonly record struct InterfaceAddress(IPAddress Address, int PrefixLength);
