using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hikyaku.EndToEndTests.Dns;

/// <summary>A name server on 127.0.0.1 (UDP) that answers from a <see cref="DnsZone"/> with authority, and asks nobody else (RFC 1035).</summary>
internal sealed class LoopbackDnsServer : IAsyncDisposable
{
    private const int HeaderLength = 12;
    private const ushort Response = 0x8400, NoSuchName = 3;
    private readonly DnsZone _zone;
    private readonly UdpClient _socket;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public LoopbackDnsServer(DnsZone zone)
    {
        _zone = zone;
        Port = Network.TestPort.Next();
        _socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, Port));
        _serving = ServeAsync();
    }

    public int Port { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                UdpReceiveResult query = await _socket.ReceiveAsync(_stop.Token);
                if (query.Buffer.Length > HeaderLength) await _socket.SendAsync(Answer(query.Buffer), query.RemoteEndPoint, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private byte[] Answer(byte[] query)
    {
        int end = HeaderLength;
        StringBuilder name = new();
        while (query[end] != 0)
        {
            name.Append(Encoding.ASCII.GetString(query, end + 1, query[end])).Append('.');
            end += query[end] + 1;
        }
        string asked = name.ToString().TrimEnd('.');
        ushort type = BinaryPrimitives.ReadUInt16BigEndian(query.AsSpan(end + 1));
        end += 5;
        IReadOnlyList<byte[]> values = _zone.Find(asked, type);

        byte[] answer = new byte[end + values.Sum(v => HeaderLength + v.Length)];
        query.AsSpan(0, end).CopyTo(answer);
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(2), (ushort)(Response | (_zone.Exists(asked) ? 0 : NoSuchName)));
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(6), (ushort)values.Count);
        answer.AsSpan(8, 4).Clear();
        foreach (byte[] value in values) end += WriteRecord(answer.AsSpan(end), type, value);
        return answer;
    }

    /// <summary>A record that belongs to the name of the question, by pointer; lives for a minute.</summary>
    private static int WriteRecord(Span<byte> to, ushort type, byte[] value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(to, 0xC000 | HeaderLength);
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], type);
        BinaryPrimitives.WriteUInt16BigEndian(to[4..], 1);
        BinaryPrimitives.WriteInt32BigEndian(to[6..], 60);
        BinaryPrimitives.WriteUInt16BigEndian(to[10..], (ushort)value.Length);
        value.CopyTo(to[HeaderLength..]);
        return HeaderLength + value.Length;
    }
}
