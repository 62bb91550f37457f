using System.Net.Sockets;

namespace Hikyaku.SmtpClient.Connections;

/// <summary>Connection errors in the words of the C library, as maillog readers know them.</summary>
internal static class SocketErrorText
{
    public static string Of(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.TimedOut => "Connection timed out",
        SocketError.ConnectionRefused => "Connection refused",
        SocketError.ConnectionReset => "Connection reset by peer",
        SocketError.NetworkUnreachable => "Network is unreachable",
        SocketError.HostUnreachable => "No route to host",
        SocketError.NetworkDown => "Network is down",
        SocketError.HostDown => "Host is down",
        SocketError.AddressNotAvailable => "Cannot assign requested address",
        SocketError.AddressFamilyNotSupported => "Address family not supported by protocol",
        SocketError.AccessDenied => "Permission denied",
        SocketError.TooManyOpenSockets => "Too many open files",
        SocketError.NoBufferSpaceAvailable => "No buffer space available",
        _ => exception.Message,
    };
}
