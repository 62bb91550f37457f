using System.Net.Sockets;
using System.Text;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>One server of server_host.</summary>
internal sealed class LdapServer(LdapUrl url, LdapLogin login) : LookupServer(url.ToString(), url.IsLocal)
{
    public override async Task<ServerConnection> ConnectAsync(CancellationToken cancellationToken)
        => await ConnectAsync(url, login, cancellationToken).ConfigureAwait(false);

    /// <summary>Opens a connection: TCP or a Unix socket, TLS, bind.</summary>
    /// <exception cref="ServerFailedException">One of them failed.</exception>
    public static async Task<LdapConnection> ConnectAsync(LdapUrl url, LdapLogin login, CancellationToken cancellationToken)
    {
        var connection = new LdapConnection(await OpenAsync(url, login, cancellationToken).ConfigureAwait(false));
        try
        {
            if (login.StartsTls && url.Scheme == "ldap")
                await connection.StartTlsAsync((stream, stop) => login.Tls.WrapAsync(stream, url.Host, stop), cancellationToken).ConfigureAwait(false);
            if (login.Binds) await BindAsync(connection, login, cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static async Task<Stream> OpenAsync(LdapUrl url, LdapLogin login, CancellationToken cancellationToken)
    {
        Socket socket = url.IsLocal ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (url.IsLocal) await socket.ConnectAsync(new UnixDomainSocketEndPoint(url.Host), cancellationToken).ConfigureAwait(false);
            else await socket.ConnectAsync(url.Host, url.Port, cancellationToken).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: true);
            return url.Scheme == "ldaps" ? await login.Tls.WrapAsync(stream, url.Host, cancellationToken).ConfigureAwait(false) : stream;
        }
        catch (Exception e)
        {
            socket.Dispose();
            if (e is SocketException or ArgumentException) throw new ServerFailedException($"connect: {e.Message}");
            throw;
        }
    }

    private static Task BindAsync(LdapConnection connection, LdapLogin login, CancellationToken cancellationToken) => login.SaslMechanism switch
    {
        "" => connection.BindAsync(login.Version, login.Name, login.Password, cancellationToken),
        "PLAIN" => connection.BindSaslAsync("PLAIN", Encoding.UTF8.GetBytes($"{login.AuthorizationId}\0{login.Name}\0{login.Password}"), login.Name, cancellationToken),
        _ => connection.BindSaslAsync("EXTERNAL", Encoding.UTF8.GetBytes(login.AuthorizationId), login.AuthorizationId, cancellationToken),
    };
}
