using System.Net.NetworkInformation;

namespace Hikyaku.EndToEndTests.Network;

/// <summary>Tells from the system's tables whether somebody listens, without connecting.</summary>
internal static class ListeningPorts
{
    public static bool Has(int port) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(e => e.Port == port);
}
