using System.Net;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;

namespace Hikyaku.Rewriting;

/// <summary>The addresses that mail for <c>user@[address]</c> may use to mean this machine: inet_interfaces and proxy_interfaces.</summary>
public sealed class LocalAddresses
{
    private LocalAddresses()
    {
    }

    public static LocalAddresses Create(ParameterView parameters, IInterfaceAddresses interfaces, ICollection<Diagnostic> diagnostics)
        => throw new NotImplementedException();

    /// <summary>One of the addresses that this machine listens on (inet_interfaces).</summary>
    public bool IsOwn(IPAddress address) => throw new NotImplementedException();

    /// <summary>One of proxy_interfaces.</summary>
    public bool IsProxy(IPAddress address) => throw new NotImplementedException();
}
