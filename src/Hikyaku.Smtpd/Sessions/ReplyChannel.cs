using System.Buffers;
using Hikyaku.Smtp.Replies;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>Writes the replies of one session. They are sent when the pump flushes: once for each batch of pipelined commands.</summary>
/// <param name="output">Where to; replaced when TLS begins.</param>
/// <param name="softBounce">postconf(5) soft_bounce: every 5xx becomes a 4xx, its enhanced status too.</param>
internal sealed class ReplyChannel(IBufferWriter<byte> output, bool softBounce)
{
    public IBufferWriter<byte> Output { get; set; } = output;

    /// <summary>A 421 or 521 was sent: the connection ends behind it.</summary>
    public bool HasHungUp { get; private set; }

    /// <summary>One line without its CRLF. For fixed texts: nothing is checked and nothing allocated.</summary>
    public void Send(ReadOnlySpan<byte> line)
    {
        if (softBounce && line[0] == (byte)'5')
        {
            Send(System.Text.Encoding.ASCII.GetString(line));
            return;
        }
        HasHungUp |= EndsSession(line[0], line[1], line[2]);
        Output.WriteLine(line);
    }

    /// <summary>One line without its CRLF; what a peer said in it is made harmless.</summary>
    public void Send(string line)
    {
        if (softBounce && line[0] == '5') line = string.Concat("4", line.Length > 5 && line[4] == '5' && line[5] == '.' ? $"{line.AsSpan(1, 3)}4{line.AsSpan(5)}" : line[1..]);
        HasHungUp |= EndsSession(line[0], line[1], line[2]);
        Output.WriteLine(line);
    }

    /// <summary>Several lines of one reply.</summary>
    public void Send(int code, IReadOnlyList<string> lines) => Output.WriteReply(code, lines);

    private static bool EndsSession(int first, int second, int third) => first is '4' or '5' && second == '2' && third == '1';
}
