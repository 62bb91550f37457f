using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Hikyaku.UnitTests.SmtpClient;

/// <summary>
/// A server on loopback that plays one script for each connection. Lines: <c>S: text</c> sends a line; <c>S- text</c> sends it without a line end; <c>C: text</c> expects a line that
/// begins so; <c>DATA</c> reads content up to the end of data; <c>TLS</c> does the handshake; <c>BYTES</c> waits for the first byte of anything; <c>CLOSE</c> hangs up; <c>WAIT</c> says nothing until the client goes. A script that is over waits for the
/// client to go.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stop = new();
    private readonly string[] _scripts;
    private readonly X509Certificate2? _certificate;
    private readonly Task _loop;

    public ScriptedServer(X509Certificate2? certificate, params string[] scripts)
    {
        _certificate = certificate;
        _scripts = scripts;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _loop = RunAsync();
    }

    public ScriptedServer(params string[] scripts)
        : this(null, scripts)
    {
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public string Nexthop => $"[127.0.0.1]:{Port}";

    /// <summary>Everything that clients sent, line by line; content lines too.</summary>
    public List<string> Received { get; } = [];

    /// <summary>The contents received, dots still stuffed, without the end of data.</summary>
    public List<string> Contents { get; } = [];

    public int ConnectionCount { get; private set; }

    /// <summary>The first line that was not what the script expects, or null.</summary>
    public string? Surprise { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _loop;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            foreach (string script in _scripts)
            {
                using Socket client = await _listener.AcceptAsync(_stop.Token);
                client.NoDelay = true;
                ConnectionCount++;
                await using Stream stream = new NetworkStream(client);
                await PlayAsync(script, stream);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task PlayAsync(string script, Stream stream)
    {
        try
        {
            foreach (string step in script.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (step == "CLOSE") return;
                if (step == "WAIT") break;
                if (step == "TLS")
                {
                    var encrypted = new SslStream(stream);
                    await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
                    stream = encrypted;
                }
                else if (step == "BYTES") await stream.ReadExactlyAsync(new byte[1], _stop.Token);
                else if (step == "DATA") await ReadContentAsync(stream);
                else if (step.StartsWith("S: ", StringComparison.Ordinal)) await SendAsync(stream, step[3..] + "\r\n");
                else if (step.StartsWith("S- ", StringComparison.Ordinal)) await SendAsync(stream, step[3..].Replace("\\r\\n", "\r\n", StringComparison.Ordinal).Replace("\\0", "\0", StringComparison.Ordinal));
                else if (!await ExpectAsync(stream, step[3..])) return;
            }
            while (await ReadLineAsync(stream) is { } late) Received.Add(late);
        }
        catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
        {
        }
    }

    private async Task<bool> ExpectAsync(Stream stream, string expected)
    {
        string? line = await ReadLineAsync(stream);
        if (line is null)
        {
            Surprise ??= $"expected \"{expected}\", the client hung up";
            return false;
        }
        Received.Add(line);
        if (!line.StartsWith(expected, StringComparison.Ordinal)) Surprise ??= $"expected \"{expected}\", got \"{line}\"";
        return true;
    }

    private async Task ReadContentAsync(Stream stream)
    {
        var content = new StringBuilder();
        while (await ReadLineAsync(stream) is { } line && line != ".") content.Append(line).Append("\r\n");
        Contents.Add(content.ToString());
    }

    private Task SendAsync(Stream stream, string text) => stream.WriteAsync(Encoding.Latin1.GetBytes(text), _stop.Token).AsTask();

    private async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new StringBuilder();
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            if (one[0] == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }
        return null;
    }
}
