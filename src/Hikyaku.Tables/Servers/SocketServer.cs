using System.Net.Sockets;

namespace Hikyaku.Tables.Servers;

/// <summary>A server that is asked over a plain socket.</summary>
/// <param name="address">Where it listens.</param>
/// <param name="describe">Puts a failure into the words that Postfix has for it.</param>
internal sealed class SocketServer(ServerAddress address, Func<ServerFailedException, string> describe) : LookupServer(address.Name, address.IsLocal)
{
    public override string Describe(ServerFailedException failure) => describe(failure);

    public override async Task<ServerConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        Socket socket = IsLocal ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address.EndPoint, cancellationToken).ConfigureAwait(false);
            return new SocketConnection(socket);
        }
        catch (SocketException failure)
        {
            socket.Dispose();
            throw new ServerFailedException(failure.Message) { IsUnreachable = true };
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
