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
        try
        {
            return new SocketConnection(await address.ConnectAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (SocketException failure)
        {
            throw new ServerFailedException(address.Describe(failure)) { IsUnreachable = true };
        }
    }
}
