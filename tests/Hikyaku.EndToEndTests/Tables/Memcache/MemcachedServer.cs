using System.Net;
using System.Net.Sockets;
using Hikyaku.EndToEndTests.Network;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Tables.Databases;

namespace Hikyaku.EndToEndTests.Tables.Memcache;

/// <summary>memcached on a loopback port, empty at its start.</summary>
internal sealed class MemcachedServer : IAsyncDisposable
{
    private readonly RunningProgram _program;

    private MemcachedServer(RunningProgram program, int port)
    {
        _program = program;
        Port = port;
    }

    public int Port { get; }

    /// <param name="port">Null for one that nobody uses.</param>
    public static async Task<MemcachedServer> StartAsync(int? port = null)
    {
        int chosen = port ?? TestPort.Next();
        ProgramCommand command = DatabaseProgram.Serve("memcached", "-l", "127.0.0.1", "-p", $"{chosen}", "-U", "0", "-m", "16");
        return new MemcachedServer(await DatabaseProgram.StartAsync(command, () => Accepts(chosen)), chosen);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static bool Accepts(int port)
    {
        using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Connect(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
