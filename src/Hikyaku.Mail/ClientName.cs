using System.Net;

namespace Hikyaku.Mail;

/// <summary>
/// A peer as logs and replies name it: <c>mail.example.org[192.0.2.1]</c>. The name is <c>unknown</c> unless the reverse lookup
/// was confirmed by a forward one. IPv4-mapped addresses are unmapped once, where the connection is accepted.
/// </summary>
public sealed record ClientName(string HostName, IPAddress Address, int Port)
{
    public const string UnknownHost = "unknown";

    public static ClientName Unknown(IPEndPoint endpoint)
        => new(UnknownHost, endpoint.Address.IsIPv4MappedToIPv6 ? endpoint.Address.MapToIPv4() : endpoint.Address, endpoint.Port);

    public override string ToString() => $"{HostName}[{Address}]";
}
