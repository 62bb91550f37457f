using System.Net;
using System.Net.Sockets;
using Hikyaku.SmtpClient.Hosts;
using Hikyaku.SmtpClient.Session;

namespace Hikyaku.SmtpClient.Connections;

/// <summary>Opens TCP connections: no Nagle delay, the address of smtp_bind_address, the limit of smtp_connect_timeout.</summary>
internal sealed class SmtpConnector(SmtpTimeouts timeouts, TimeProvider time, IPAddress? bindAddress = null, IPAddress? bindAddress6 = null)
{
    /// <summary>A connection, or the system's word for why there is none.</summary>
    public async ValueTask<(SmtpConnection? Connection, string Cause)> ConnectAsync(RemoteHost host, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeouts.Connect == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : timeouts.Connect, time);
        using CancellationTokenRegistration caller = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), limit);
        Socket? socket = null;
        try
        {
            socket = new Socket(host.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            IPAddress? local = host.Address.AddressFamily == AddressFamily.InterNetworkV6 ? bindAddress6 : bindAddress;
            if (local is not null) socket.Bind(new IPEndPoint(local, 0));
            await socket.ConnectAsync(new IPEndPoint(host.Address, host.Port), limit.Token).ConfigureAwait(false);
            Socket connected = socket;
            socket = null;
            return (new SmtpConnection(new NetworkStream(connected, ownsSocket: true), timeouts, time, () => IsQuiet(connected)), "");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, "Connection timed out");
        }
        catch (SocketException exception)
        {
            return (null, SocketErrorText.Of(exception));
        }
        finally
        {
            socket?.Dispose();
        }
    }

    // Readable without a command outstanding means data that nobody asked for, or the end.
    private static bool IsQuiet(Socket socket)
    {
        try
        {
            return !socket.Poll(0, SelectMode.SelectRead);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }
}
