using System.Net;
using System.Net.Sockets;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>A server that accepts connections and never says a word.</summary>
internal sealed class BlackHole : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, Network.TestPort.Next());
    private readonly List<Socket> _taken = [];
    private readonly Task _accepting;

    public BlackHole()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        foreach (Socket socket in _taken) socket.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _taken.Add(await _listener.AcceptSocketAsync());
        }
        catch (SocketException)
        {
            // stopped
        }
        catch (ObjectDisposedException)
        {
            // stopped
        }
    }
}
