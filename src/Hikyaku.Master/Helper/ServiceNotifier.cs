using System.Net.Sockets;
using System.Text;

namespace Hikyaku.Master.Helper;

/// <summary>
/// Tells systemd how we are (sd_notify(3)). Nothing happens when it didn't start us. The framework's own notifier knows neither RELOADING nor a parent
/// that isn't called systemd.
/// </summary>
public static class ServiceNotifier
{
    public static void Ready() => Send("READY=1");

    public static void Reloading(TimeProvider clock)
        // CLOCK_MONOTONIC in microseconds, as Type=notify-reload asks for.
        => Send($"RELOADING=1\nMONOTONIC_USEC={(long)(clock.GetTimestamp() * 1_000_000.0 / clock.TimestampFrequency)}");

    public static void Stopping() => Send("STOPPING=1");

    private static void Send(string state)
    {
        string? path = Environment.GetEnvironmentVariable("NOTIFY_SOCKET");
        if (string.IsNullOrEmpty(path)) return;
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // A leading @ is the abstract name space.
            socket.Connect(new UnixDomainSocketEndPoint(path[0] == '@' ? "\0" + path[1..] : path));
            socket.Send(Encoding.UTF8.GetBytes(state));
        }
        catch (SocketException)
        {
            // Nobody listens any more; the mail matters more than the message.
        }
    }
}
