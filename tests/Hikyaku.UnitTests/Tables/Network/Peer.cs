using System.Net.Sockets;
using System.Text;

namespace Hikyaku.UnitTests.Tables.Network;

/// <summary>One connection as the script of a <see cref="ScriptedServer"/> sees it.</summary>
internal sealed class Peer(Socket socket, int number, CancellationToken stop) : IDisposable
{
    private readonly NetworkStream _stream = new(socket, ownsSocket: true);

    /// <summary>Which connection of the server it is, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Ends with the server.</summary>
    public CancellationToken Stop { get; } = stop;

    /// <summary>What came up to that byte and with it; null when the client has closed.</summary>
    public async Task<string?> ReadToAsync(byte end)
    {
        List<byte> read = [];
        byte[] one = new byte[1];
        while (await _stream.ReadAsync(one, Stop) == 1)
        {
            read.Add(one[0]);
            if (one[0] == end) return Encoding.UTF8.GetString([.. read]);
        }
        return null;
    }

    public async Task SendAsync(byte[] bytes) => await _stream.WriteAsync(bytes, Stop);

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Says nothing until the server ends.</summary>
    public Task HangAsync() => Task.Delay(Timeout.InfiniteTimeSpan, Stop);

    public void Dispose() => _stream.Dispose();
}
