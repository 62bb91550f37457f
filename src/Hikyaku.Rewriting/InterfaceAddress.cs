using System.Net;

namespace Hikyaku.Rewriting;

/// <param name="Address">An address of this machine; IPv4 is never mapped, IPv6 has no zone.</param>
/// <param name="PrefixLength">Bits of its network.</param>
public readonly record struct InterfaceAddress(IPAddress Address, int PrefixLength);
