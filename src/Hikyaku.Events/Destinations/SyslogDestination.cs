using System.Net.Sockets;
using Hikyaku.Events.Lines;
using Hikyaku.Mail.Events;

namespace Hikyaku.Events.Destinations;

/// <summary>One datagram a line to the local syslog socket. A syslog daemon that was restarted is connected to again.</summary>
internal sealed class SyslogDestination(string socketPath) : LogDestination
{
    private readonly List<int> _ends = [];
    private Socket? _socket;

    public override void Begin(LogText line, LinePrefix prefix, DateTimeOffset time, LogSource source, LogSeverity severity)
        => prefix.WriteForSyslog(line, time, source, severity);

    public override void End(LogText line) => _ends.Add(line.Length);

    public override void Flush(LogText line)
    {
        try
        {
            int start = 0;
            foreach (int end in _ends)
            {
                Send(line.Written[start..end]);
                start = end;
            }
        }
        finally
        {
            _ends.Clear();
            line.Clear();
        }
    }

    protected override void Dispose(bool disposing)
    {
        Close();
        base.Dispose(disposing);
    }

    private void Send(ReadOnlySpan<byte> datagram)
    {
        try
        {
            (_socket ??= Connect()).Send(datagram);
        }
        catch (SocketException)
        {
            Close();
            SendAgain(datagram);
        }
    }

    private void SendAgain(ReadOnlySpan<byte> datagram)
    {
        try
        {
            (_socket = Connect()).Send(datagram);
        }
        catch (SocketException e)
        {
            Close();
            throw new IOException($"{socketPath}: {e.Message}", e);
        }
    }

    private Socket Connect()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(socketPath));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
