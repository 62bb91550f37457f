using System.Globalization;
using System.Net;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Text;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Services;

/// <summary>Turns an inet service's name into sockets to listen on.</summary>
internal sealed class EndpointResolver(InterfaceAddresses interfaces, Func<string, Stream> open, DiagnosticBag diagnostics)
{
    /// <summary>Names that some services files have for mail's ports, and others don't.</summary>
    private static readonly Dictionary<string, int> OtherNames = new(StringComparer.Ordinal)
    {
        ["ssmtp"] = 465,
        ["urd"] = 465,
        ["smtp-ssl"] = 465,
        ["smtp-tls"] = 587,
        ["msa"] = 587,
        ["mail"] = 25,
    };

    private readonly Dictionary<string, ServicesDatabase> _databases = new(StringComparer.Ordinal);

    /// <summary>Null after a fault; the key is what makes two lines the same service (<c>smtp</c> is <c>25</c>).</summary>
    public (string Key, IReadOnlyList<InetEndpoint> Endpoints)? Resolve(TracedText name, ParameterView view)
    {
        if (EndpointSyntax.Parse(name.Text, out string? fault) is not { } syntax)
        {
            diagnostics.Add(DiagnosticCodes.BadEndpoint, DiagnosticSeverity.Error, name, fault!, "the forms are port, :port, host:port, [address]:port");
            return null;
        }
        if (FindPort(name, syntax, view) is not { } port) return null;
        List<(IPAddress Address, SourcePlace Place)> addresses = syntax.Host.Length > 0
            ? [.. interfaces.Resolve(syntax.Host, view.Context.Host).Select(address => (address, name.Place))]
            : [.. interfaces.Addresses];
        if (addresses.Count == 0)
        {
            if (syntax.Host.Length > 0)
                diagnostics.Add(DiagnosticCodes.UnresolvableHost, DiagnosticSeverity.Error, name, $"bad hostname or network address: {name}", HostFix(syntax.Host, view));
            else
                diagnostics.Add(DiagnosticCodes.NoInterfaces, DiagnosticSeverity.Error, name,
                    "service definition requires valid host name or address, or non-empty inet_interfaces setting", "set inet_interfaces = all, loopback-only or addresses");
            return null;
        }
        string number = port.Number.ToString(CultureInfo.InvariantCulture);
        return (syntax.Host.Length > 0 ? $"[{syntax.Host.ToLowerInvariant()}]:{number}" : number,
            [.. addresses.Select(address => new InetEndpoint(new IPEndPoint(address.Address, port.Number), port.Place, address.Place))]);
    }

    private ServicePort? FindPort(TracedText name, EndpointSyntax syntax, ParameterView view)
    {
        TracedText written = name.Slice(syntax.PortOffset, syntax.Port.Length);
        if (char.IsAsciiDigit(syntax.Port[0])) return NumericPort(written);
        if (KnownPorts.Find(view, syntax.Port, diagnostics) is { } known) return known;
        ServicesDatabase database = DatabaseOf(view);
        if (database.Find(syntax.Port) is { } found) return found;
        diagnostics.Add(DiagnosticCodes.UnknownPort, DiagnosticSeverity.Error, written, $"unknown service: {syntax.Port}/tcp",
            OtherNames.TryGetValue(syntax.Port.ToLowerInvariant(), out int number) ? $"write {number}"
                : database.Fault is null ? $"add a line to {database.Path}, or write the port's number" : "write the port's number");
        return null;
    }

    /// <summary>The line that excludes an address, when that is why it isn't listened on.</summary>
    private string HostFix(string host, ParameterView view)
    {
        if (!StrictIPAddress.TryParse(host, out IPAddress address) || interfaces.Allows(address))
            return "write an address of this machine that inet_protocols allows, or a name that resolves";
        ValueOrigin protocols = view.OriginOf(MailParameters.InetProtocols);
        string family = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? "ipv6" : "ipv4";
        return $"inet_protocols = {protocols.Text} ({protocols}) leaves {family} out: set inet_protocols = all, or remove this line";
    }

    private ServicePort? NumericPort(TracedText written)
    {
        long number = 0;
        foreach (char digit in written.Text) number = (number * 10 + (digit - '0')) % (1L << 48);
        int port = (int)(number & 0xFFFF);
        if (number > 0xFFFF)
            diagnostics.Add(DiagnosticCodes.PortModulo, DiagnosticSeverity.Warning, written, $"port {written} is taken modulo 65536, which is {port}", $"write {port}");
        return new ServicePort(port, written.Place);
    }

    private ServicesDatabase DatabaseOf(ParameterView view)
    {
        string path = view.Get(HikyakuParameters.ServicesFile);
        if (_databases.TryGetValue(path, out ServicesDatabase? known)) return known;
        ServicesDatabase database = ServicesDatabase.Load(path, open);
        _databases.Add(path, database);
        if (database.Fault is { } fault)
        {
            bool isChosen = view.IsSet(HikyakuParameters.ServicesFile);
            diagnostics.Add(DiagnosticCodes.ServicesDatabaseUnreadable, isChosen ? DiagnosticSeverity.Error : DiagnosticSeverity.Information,
                isChosen ? view.OriginOf(HikyakuParameters.ServicesFile).Place : new SourcePlace(path), $"open {path}: {fault}",
                isChosen ? "correct hikyaku_services_file" : "the built-in table of mail ports is used");
        }
        return database;
    }
}
