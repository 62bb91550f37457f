using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Services;
using Hikyaku.Mail;

namespace Hikyaku.Tables.Servers;

/// <summary>Where a server of a simple protocol listens: <c>host:port</c>, <c>inet:host:port</c>, <c>unix:path</c>.</summary>
/// <param name="Name">As written, without <c>inet:</c> or <c>unix:</c>.</param>
/// <param name="EndPoint">A name in it is resolved by the system, anew for each connection.</param>
internal sealed record ServerAddress(string Name, EndPoint EndPoint)
{
    private const string DefaultHost = "localhost";

    public bool IsLocal => EndPoint is UnixDomainSocketEndPoint;

    /// <summary>Reads <c>transport:endpoint</c>. The services file and queue_directory are those of the view. The port is a number or a name of the services file; a relative path is one below queue_directory.</summary>
    public static bool TryParse(ParameterView? main, string text, out ServerAddress address, out string fault)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string transport = colon < 0 ? "" : text[..colon], endpoint = text[(colon + 1)..];
        switch (transport)
        {
            case "inet" when endpoint.Length > 0:
                return TryParseInet(main, endpoint, out address, out fault);
            case "unix" or "local" when endpoint.Length > 0:
                return TryParseUnix(main, endpoint, out address, out fault);
        }
        address = new ServerAddress("", new IPEndPoint(IPAddress.None, 0));
        fault = transport.Length == 0 || endpoint.Length == 0
            ? $"need service transport:endpoint instead of \"{text}\""
            : $"invalid transport name: {transport} in service: {text}";
        return false;
    }

    /// <summary>Reads <c>host:port</c>, <c>[address]:port</c> or <c>port</c>, which is one of this machine.</summary>
    public static bool TryParseInet(ParameterView? main, string text, out ServerAddress address, out string fault)
    {
        address = new ServerAddress(text, new IPEndPoint(IPAddress.None, 0));
        fault = "";
        if (EndpointSyntax.Parse(text, out string? syntaxFault) is not { } syntax)
        {
            fault = $"{text}: {syntaxFault}";
            return false;
        }
        if (FindPort(main, syntax.Port) is not { } port)
        {
            fault = $"host or service {text} not found: there is no port {syntax.Port}";
            return false;
        }
        string host = syntax.Host.Length > 0 ? syntax.Host : DefaultHost;
        address = new ServerAddress(text, StrictIPAddress.TryParse(host, out IPAddress literal) ? new IPEndPoint(literal, port) : new DnsEndPoint(host, port));
        return true;
    }

    /// <exception cref="SocketException">There is no connection.</exception>
    public async ValueTask<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        Socket socket = IsLocal ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(EndPoint, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The system's word for why <see cref="ConnectAsync"/> failed; .NET has another one for a socket that isn't there.</summary>
    public string Describe(SocketException failure)
        => IsLocal && failure.SocketErrorCode == SocketError.AddressNotAvailable ? "No such file or directory" : failure.Message;

    private static bool TryParseUnix(ParameterView? main, string path, out ServerAddress address, out string fault)
    {
        string queue = main?.Get(MailParameters.QueueDirectory) ?? "";
        try
        {
            address = new ServerAddress(path, new UnixDomainSocketEndPoint(Path.Combine(queue, path)));
            fault = "";
            return true;
        }
        catch (ArgumentException) // longer than 107 bytes
        {
            address = new ServerAddress(path, new IPEndPoint(IPAddress.None, 0));
            fault = $"unix-domain name too long: {path}";
            return false;
        }
    }

    private static int? FindPort(ParameterView? main, string port)
    {
        if (char.IsAsciiDigit(port[0]))
            return int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and <= ushort.MaxValue ? number : null;
        string services = main?.Get(HikyakuParameters.ServicesFile) ?? HikyakuParameters.ServicesFile.DefaultText;
        return ServicesDatabase.Load(services, File.OpenRead).Find(port)?.Number;
    }
}
