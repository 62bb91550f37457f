using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Hikyaku.EndToEndTests.Smtp;

/// <summary>
/// A mail server that accepts everything and counts it: messages are told apart by their <c>X-Mark</c> header. It lives in the test's own
/// process, so it survives whatever happens to the server under test.
/// </summary>
internal sealed class SinkServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, Network.TestPort.Next());
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, int> _arrivals = new();
    private readonly Task _accepting;

    public SinkServer()
    {
        _listener.Start(512);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often each mark has arrived.</summary>
    public IReadOnlyDictionary<string, int> Arrivals => _arrivals;

    /// <summary>The last message, envelope first; null before the first one.</summary>
    public SinkMessage? Last { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            SinkSession session = new(client.GetStream(), Accept);
            try
            {
                await session.RunAsync(_stop.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The peer went away, or the test is over: what was acknowledged has been counted.
            }
        }
    }

    private void Accept(SinkMessage message)
    {
        Last = message;
        _arrivals.AddOrUpdate(message.Mark ?? "", 1, static (_, n) => n + 1);
    }
}
