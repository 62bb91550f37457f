using Hikyaku.Configuration;

namespace Hikyaku.Master.Running;

/// <summary>What a listener's new sessions get: swapped as one reference by a reload.</summary>
/// <param name="Service">The line of master.cf.</param>
/// <param name="Endpoint">With the provenance that this configuration gives it.</param>
/// <param name="Run">Serves a session of this service.</param>
/// <param name="Generation">The loaded configuration that the session keeps.</param>
/// <param name="IsRelayRefused">The open-relay check said open, and the server was started all the same.</param>
internal sealed record ListenerBinding(ServiceSnapshot Service, InetEndpoint Endpoint, SessionRunner Run, Generation Generation, bool IsRelayRefused)
{
    /// <summary><c>master.cf:12, port from /etc/services:312</c>: why this socket exists.</summary>
    public string Provenance
        => Endpoint.PortOrigin == Service.Place ? Service.Place.ToString() : $"{Service.Place}, port from {(Endpoint.PortOrigin.IsBuiltIn ? "the built-in table" : Endpoint.PortOrigin)}";
}
