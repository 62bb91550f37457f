using System.Net;

namespace Hikyaku.Configuration;

/// <summary>An interface's address and how many of its leading bits are the network's.</summary>
public readonly record struct IPNetworkAddress(IPAddress Address, int PrefixLength);
