using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Hikyaku.Rewriting;

/// <summary>The addresses of the interfaces that are up on this machine.</summary>
public sealed class SystemInterfaces : IInterfaceAddresses
{
    public IReadOnlyList<InterfaceAddress> List()
    {
        var found = new List<InterfaceAddress>();
        foreach (NetworkInterface card in NetworkInterface.GetAllNetworkInterfaces())
        {
            if (card.OperationalStatus is not (OperationalStatus.Up or OperationalStatus.Unknown)) continue;
            foreach (UnicastIPAddressInformation own in card.GetIPProperties().UnicastAddresses)
                found.Add(new InterfaceAddress(WithoutZone(own.Address), own.PrefixLength));
        }
        return found;
    }

    // A zone says on which link an address is meant; two spellings of one address must not be two addresses.
    private static IPAddress WithoutZone(IPAddress address)
        => address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0 ? new IPAddress(address.GetAddressBytes()) : address;
}
