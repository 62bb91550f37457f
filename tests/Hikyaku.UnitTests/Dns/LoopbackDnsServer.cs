using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hikyaku.UnitTests.Dns;

/// <summary>A name server on loopback, UDP and TCP on one port below 32768, that answers from a script.</summary>
internal sealed class LoopbackDnsServer : IAsyncDisposable
{
    private readonly Dictionary<(string Name, int Type), ScriptedAnswer> _answers = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Socket _udp;
    private readonly Socket _tcp;
    private readonly Task[] _loops;
    private int _questions;

    public LoopbackDnsServer()
    {
        (_udp, _tcp, EndPoint) = Bind();
        _loops = [ServeUdpAsync(), ServeTcpAsync()];
    }

    public const int A = 1;
    public const int Ns = 2;
    public const int Cname = 5;
    public const int Ptr = 12;
    public const int Mx = 15;
    public const int Txt = 16;
    public const int Aaaa = 28;

    public IPEndPoint EndPoint { get; }

    /// <summary>How many questions came, by UDP and TCP.</summary>
    public int Questions => Volatile.Read(ref _questions);

    public LoopbackDnsServer Answer(string name, int type, ScriptedAnswer answer)
    {
        _answers[(name, type)] = answer;
        return this;
    }

    public LoopbackDnsServer Records(string name, int type, params byte[][] data) => Answer(name, type, new ScriptedAnswer { Records = [.. data.Select(d => (type, d))] });

    public static byte[] MxData(int preference, string exchange)
    {
        byte[] preferenceBytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(preferenceBytes, (ushort)preference);
        return [.. preferenceBytes, .. NameData(exchange)];
    }

    public static byte[] NameData(string name)
    {
        var data = new List<byte>();
        foreach (string label in name.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            data.Add((byte)label.Length);
            data.AddRange(Encoding.ASCII.GetBytes(label));
        }
        data.Add(0);
        return [.. data];
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _udp.Dispose();
        _tcp.Dispose();
        await Task.WhenAll(_loops);
        _stop.Dispose();
    }

    private static (Socket Udp, Socket Tcp, IPEndPoint EndPoint) Bind()
    {
        for (int attempt = 0; ; attempt++)
        {
            var endPoint = new IPEndPoint(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000));
            var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                udp.Bind(endPoint);
                tcp.Bind(endPoint);
                tcp.Listen();
                return (udp, tcp, endPoint);
            }
            catch (SocketException) when (attempt < 100)
            {
                udp.Dispose();
                tcp.Dispose();
            }
        }
    }

    private async Task ServeUdpAsync()
    {
        byte[] buffer = new byte[4096];
        try
        {
            while (true)
            {
                SocketReceiveFromResult got = await _udp.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), _stop.Token);
                if (Respond(buffer.AsSpan(0, got.ReceivedBytes), isUdp: true) is { } reply) await _udp.SendToAsync(reply, got.RemoteEndPoint, _stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // stopped
        }
    }

    private async Task ServeTcpAsync()
    {
        try
        {
            while (true)
            {
                using Socket client = await _tcp.AcceptAsync(_stop.Token);
                await using var stream = new NetworkStream(client);
                byte[] length = new byte[2];
                await stream.ReadExactlyAsync(length, _stop.Token);
                byte[] question = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
                await stream.ReadExactlyAsync(question, _stop.Token);
                if (Respond(question, isUdp: false) is not { } reply) continue;
                BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)reply.Length);
                await stream.WriteAsync((byte[])[.. length, .. reply], _stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException or IOException)
        {
            // stopped
        }
    }

    private byte[]? Respond(ReadOnlySpan<byte> question, bool isUdp)
    {
        Interlocked.Increment(ref _questions);
        var name = new List<string>();
        int at = 12;
        while (question[at] != 0)
        {
            name.Add(Encoding.ASCII.GetString(question.Slice(at + 1, question[at])));
            at += question[at] + 1;
        }
        int type = BinaryPrimitives.ReadUInt16BigEndian(question[(at + 1)..]);
        ReadOnlySpan<byte> section = question[12..(at + 5)];
        ScriptedAnswer answer = _answers.GetValueOrDefault((string.Join('.', name), type)) ?? new ScriptedAnswer { Code = 3 };
        if (answer.IsSilent) return null;
        if (answer.IsGarbage) return [.. question[..2], 0x81, 0x80, 0, 1, 0, 9, 0, 0, 0, 0, 0xFF, 0xFF];
        bool isTruncated = isUdp && answer.IsOverUdpTruncated;
        var reply = new List<byte>();
        reply.AddRange(question[..2]);
        reply.Add((byte)(0x81 | (isTruncated ? 2 : 0)));
        reply.Add((byte)(0x80 | (answer.IsAuthenticated ? 0x20 : 0) | answer.Code));
        reply.AddRange([0, 1, 0, (byte)(isTruncated ? 0 : answer.Records.Count), 0, 0, 0, 0]);
        reply.AddRange(section);
        if (isTruncated) return [.. reply];
        foreach ((int recordType, byte[] data) in answer.Records)
        {
            reply.AddRange([0xC0, 12, 0, (byte)recordType, 0, 1, 0, 0, (byte)(answer.Ttl >> 8), (byte)answer.Ttl, (byte)(data.Length >> 8), (byte)data.Length]);
            reply.AddRange(data);
        }
        return [.. reply];
    }
}
