using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hikyaku.UnitTests.Tables.Network;

/// <summary>A server of lookup tables on loopback, at a port below 32768 or a Unix socket, that does with each connection what a script says.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Socket _listener;
    private readonly Func<Peer, Task> _script;
    private readonly Task _loop;
    private int _connections;

    public ScriptedServer(Func<Peer, Task> script, string? path = null)
    {
        _script = script;
        _listener = path is null ? Bind() : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (path is not null)
        {
            _listener.Bind(new UnixDomainSocketEndPoint(path));
            _listener.Listen();
        }
        Name = _listener.LocalEndPoint is IPEndPoint endPoint ? endPoint.ToString() : path!;
        _loop = AcceptAsync();
    }

    /// <summary><c>127.0.0.1:PORT</c>, or the path.</summary>
    public string Name { get; }

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Answers each question, which ends with <paramref name="end"/>, by the next of the replies, and the last of them forever.</summary>
    public static Func<Peer, Task> Replying(byte end, params string[] replies)
    {
        int asked = 0;
        return async peer =>
        {
            while (await peer.ReadToAsync(end) is not null)
                await peer.SendAsync(Encoding.Latin1.GetBytes(replies[Math.Min(asked++, replies.Length - 1)]));
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _loop;
        _stop.Dispose();
    }

    private static Socket Bind()
    {
        for (int attempt = 0; ; attempt++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000)));
                socket.Listen();
                return socket;
            }
            catch (SocketException) when (attempt < 100)
            {
                socket.Dispose();
            }
        }
    }

    private async Task AcceptAsync()
    {
        List<Task> running = [];
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptAsync(_stop.Token);
                running.Add(ServeAsync(new Peer(socket, Interlocked.Increment(ref _connections), _stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task ServeAsync(Peer peer)
    {
        using (peer)
        {
            try
            {
                await _script(peer);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // the client or the test has gone
            }
        }
    }
}
