using System.Net;
using System.Net.Sockets;

namespace Hikyaku.EndToEndTests.Network;

/// <summary>Ports below the range that the system hands out by itself, each given once in a run.</summary>
internal static class TestPort
{
    private const int First = 10_000, Last = 32_000;
    private static int _next = First + Random.Shared.Next(Last - First);

    /// <summary>A port on which nobody listens, neither on 127.0.0.1 nor on all addresses.</summary>
    public static int Next()
    {
        while (true)
        {
            int port = First + (Interlocked.Increment(ref _next) - First) % (Last - First);
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        using Socket probe = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Any, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
