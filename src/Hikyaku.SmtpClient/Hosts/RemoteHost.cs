using System.Net;

namespace Hikyaku.SmtpClient.Hosts;

/// <summary>One address of one server that mail may be given to.</summary>
/// <param name="Name">Host name, or the address itself when none was asked for.</param>
/// <param name="Preference">Of its MX record; 0 for hosts found without one.</param>
/// <param name="IsBestPreference">No host of the destination has a better preference: a mail loop can end only here.</param>
public sealed record RemoteHost(string Name, IPAddress Address, int Port, int Preference, bool IsBestPreference = true)
{
    /// <summary><c>mx.example[192.0.2.1]</c>, as replies and faults are reported.</summary>
    public string NameAndAddress { get; } = $"{Name}[{Address}]";

    /// <summary><c>mx.example[192.0.2.1]:25</c>, as <c>relay=</c> is logged.</summary>
    public string Relay => $"{NameAndAddress}:{Port}";
}
