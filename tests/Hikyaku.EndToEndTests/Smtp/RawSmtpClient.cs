using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Hikyaku.EndToEndTests.Smtp;

/// <summary>Says to a server exactly the bytes that a test wants said, and reads its replies.</summary>
internal sealed class RawSmtpClient : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly byte[] _buffer = new byte[16 * 1024];
    private Stream _stream;
    private int _start, _end;

    private RawSmtpClient(Stream stream) => _stream = stream;

    /// <summary>Everything said and heard, as C: and S: lines.</summary>
    public StringBuilder Dialog { get; } = new();

    /// <summary>Serial number of the certificate that the server showed; null before TLS.</summary>
    public string? CertificateSerial { get; private set; }

    /// <summary>Connects and reads the greeting, which must be 220.</summary>
    public static async Task<RawSmtpClient> ConnectAsync(int port, IPAddress? address = null)
    {
        RawSmtpClient client = await OpenAsync(port, address);
        await client.ExpectAsync(220);
        return client;
    }

    /// <summary>Connects to a wrapper-mode port: TLS first, then the greeting.</summary>
    public static async Task<RawSmtpClient> ConnectTlsAsync(int port)
    {
        RawSmtpClient client = await OpenAsync(port, null);
        await client.HandshakeAsync();
        await client.ExpectAsync(220);
        return client;
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        Dialog.Append("C: ").AppendLine(Encoding.Latin1.GetString(bytes.Span).TrimEnd());
        using CancellationTokenSource timer = new(Limit);
        await _stream.WriteAsync(bytes, timer.Token);
        await _stream.FlushAsync(timer.Token);
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Sends one command line and reads its reply.</summary>
    public async Task<SmtpReply> CommandAsync(string line)
    {
        await SendAsync(line + "\r\n");
        return await ReadReplyAsync();
    }

    /// <summary>Sends one command line, whose reply must have this code.</summary>
    public async Task<SmtpReply> CommandAsync(string line, int code)
    {
        await SendAsync(line + "\r\n");
        return await ExpectAsync(code);
    }

    public async Task<SmtpReply> ExpectAsync(int code)
    {
        SmtpReply reply = await ReadReplyAsync();
        if (reply.Code != code) Assert.Fail($"expected {code}, not: {reply}\n{Dialog}");
        return reply;
    }

    public async Task<SmtpReply> ReadReplyAsync()
    {
        List<string> lines = [];
        while (true)
        {
            string? line = await ReadLineAsync();
            if (line is null) throw new EndOfStreamException($"the server closed the connection:\n{Dialog}");
            lines.Add(line);
            if (line.Length < 4 || line[3] != '-') return new SmtpReply(int.TryParse(line.AsSpan(0, Math.Min(3, line.Length)), out int code) ? code : 0, lines);
        }
    }

    /// <summary>The next line without its end; null when the server has closed the connection.</summary>
    public async Task<string?> ReadLineAsync()
    {
        using CancellationTokenSource timer = new(Limit);
        while (true)
        {
            int length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                string line = Encoding.Latin1.GetString(_buffer, _start, length).TrimEnd('\r');
                _start += length + 1;
                Dialog.Append("S: ").AppendLine(line);
                return line;
            }
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            int read = await _stream.ReadAsync(_buffer.AsMemory(_end), timer.Token);
            if (read == 0) return null;
            _end += read;
        }
    }

    /// <summary>STARTTLS and the handshake; what the server had sent in clear behind its reply fails the test.</summary>
    public async Task StartTlsAsync()
    {
        await CommandAsync("STARTTLS", 220);
        Assert.Equal(_start, _end);
        await HandshakeAsync();
    }

    public Task<SmtpReply> AuthPlainAsync(string user, string password) =>
        CommandAsync("AUTH PLAIN " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{user}\0{password}")));

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    /// <summary>The handshake alone, for tests that have said STARTTLS in their own way. Any certificate is accepted.</summary>
    public async Task HandshakeAsync()
    {
        SslStream tls = new(_stream, leaveInnerStreamOpen: false);
        SslClientAuthenticationOptions options = new()
        {
            TargetHost = "localhost",
            RemoteCertificateValidationCallback = static (_, certificate, _, _) => certificate is not null,
        };
        using CancellationTokenSource timer = new(Limit);
        await tls.AuthenticateAsClientAsync(options, timer.Token);
        CertificateSerial = tls.RemoteCertificate?.GetSerialNumberString();
        _stream = tls;
    }

    private static async Task<RawSmtpClient> OpenAsync(int port, IPAddress? address)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address ?? IPAddress.Loopback, port));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        return new RawSmtpClient(new NetworkStream(socket, ownsSocket: true));
    }
}
