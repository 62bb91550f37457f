using System.Text;

namespace Hikyaku.EndToEndTests.Smtp;

/// <summary>One session of <see cref="SinkServer"/>: every command gets a good answer.</summary>
internal sealed class SinkSession(Stream stream, Action<SinkMessage> accept)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly List<string> _recipients = [];
    private string _sender = "";
    private int _start, _end;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await ReplyAsync("220 sink.example ESMTP", cancellation);
        while (await ReadLineAsync(cancellation) is { } bytes)
        {
            string line = Encoding.Latin1.GetString(bytes).TrimEnd('\r', '\n');
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await ReplyAsync("250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE 100000000", cancellation);
                    break;
                case "MAIL":
                    _sender = Path(line);
                    _recipients.Clear();
                    await ReplyAsync("250 2.1.0 Ok", cancellation);
                    break;
                case "RCPT":
                    _recipients.Add(Path(line));
                    await ReplyAsync("250 2.1.5 Ok", cancellation);
                    break;
                case "DATA":
                    await ReplyAsync("354 End data with <CR><LF>.<CR><LF>", cancellation);
                    await ReceiveAsync(cancellation);
                    await ReplyAsync("250 2.0.0 Ok", cancellation);
                    break;
                case "QUIT":
                    await ReplyAsync("221 2.0.0 Bye", cancellation);
                    return;
                default:
                    await ReplyAsync("250 2.0.0 Ok", cancellation);
                    break;
            }
        }
    }

    private async Task ReceiveAsync(CancellationToken cancellation)
    {
        using MemoryStream content = new();
        while (true)
        {
            byte[] line = await ReadLineAsync(cancellation) ?? throw new EndOfStreamException("the connection ended within DATA");
            if (line.AsSpan().SequenceEqual(".\r\n"u8)) break;
            content.Write(line.AsSpan(line[0] == '.' ? 1 : 0));
        }
        accept(new SinkMessage(_sender, [.. _recipients], content.ToArray()));
    }

    /// <summary>The next line with its end; null when the peer has closed the connection.</summary>
    private async Task<byte[]?> ReadLineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            int length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n') + 1;
            if (length > 0)
            {
                _start += length;
                return _buffer.AsSpan(_start - length, length).ToArray();
            }
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            if (_end == _buffer.Length) throw new IOException("a line longer than the buffer");
            int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
            if (read == 0) return null;
            _end += read;
        }
    }

    private ValueTask ReplyAsync(string reply, CancellationToken cancellation) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), cancellation);

    /// <summary>What stands between the angle brackets.</summary>
    private static string Path(string line)
    {
        int open = line.IndexOf('<', StringComparison.Ordinal), close = line.LastIndexOf('>');
        return open < 0 || close < open ? "" : line[(open + 1)..close];
    }
}
