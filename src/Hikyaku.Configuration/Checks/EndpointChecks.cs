using System.Net;
using System.Net.Sockets;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Checks;

/// <summary>Sockets that couldn't be bound: two services at one address, or an address that this machine doesn't have.</summary>
internal static class EndpointChecks
{
    public static void Run(IReadOnlyList<ServiceSnapshot> services, HostFacts host, DiagnosticBag diagnostics)
    {
        var seen = new List<(ServiceSnapshot Service, IPEndPoint EndPoint)>();
        foreach (ServiceSnapshot service in services)
        {
            foreach (InetEndpoint endpoint in service.Endpoints)
            {
                CheckOwner(service, endpoint, host, diagnostics);
                IPEndPoint own = endpoint.EndPoint;
                ServiceSnapshot? other = seen.FirstOrDefault(pair => !ReferenceEquals(pair.Service, service) && Collide(pair.EndPoint, own)).Service;
                if (other is not null)
                    diagnostics.Add(DiagnosticCodes.EndpointCollision, DiagnosticSeverity.Error, service.Place,
                        $"bind {own.Address} port {own.Port}: Address already in use: {other.Name} ({other.Place}) takes it", "give one of the two another address or port, or remove it");
            }
            seen.AddRange(service.Endpoints.Select(endpoint => (service, endpoint.EndPoint)));
        }
    }

    private static bool Collide(IPEndPoint a, IPEndPoint b)
        => a.Port == b.Port && (a.Address.Equals(b.Address) || IsWildcardFor(a.Address, b.Address) || IsWildcardFor(b.Address, a.Address));

    /// <summary>[::] is one dual-stack socket here when both families are served: it takes an IPv4 address's port, too.</summary>
    private static bool IsWildcardFor(IPAddress wildcard, IPAddress address)
        => wildcard.Equals(IPAddress.IPv6Any) || (wildcard.Equals(IPAddress.Any) && address.AddressFamily == AddressFamily.InterNetwork);

    private static void CheckOwner(ServiceSnapshot service, InetEndpoint endpoint, HostFacts host, DiagnosticBag diagnostics)
    {
        IPAddress address = endpoint.EndPoint.Address;
        if (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) || IPAddress.IsLoopback(address)) return;
        IReadOnlyList<IPNetworkAddress> own = host.LocalNetworks;
        if (own.Any(known => known.Address.Equals(address))) return;
        SourcePlace place = endpoint.AddressOrigin.IsBuiltIn ? service.Place : endpoint.AddressOrigin;
        diagnostics.Add(DiagnosticCodes.AddressNotHere, DiagnosticSeverity.Warning, place, $"bind {address} port {endpoint.EndPoint.Port}: Cannot assign requested address",
            $"this machine has {string.Join(", ", own.Select(known => known.Address))}; behind a router write the port alone, and proxy_interfaces = {address} in main.cf");
    }
}
