using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Hikyaku.Submit;

/// <summary>
/// Asks the running server: one request over its Unix socket, HTTP/1.0, so that the answer is not chunked and ends with the connection. HttpClient
/// would take longer to start than the rest of this program.
/// </summary>
internal static class AdminClient
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <exception cref="SocketException">No server answers.</exception>
    /// <exception cref="SubmitException">It refused, or its answer makes no sense.</exception>
    public static byte[] Send(string socketPath, string method, string path, byte[] body)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
        {
            ReceiveTimeout = (int)Timeout.TotalMilliseconds,
            SendTimeout = (int)Timeout.TotalMilliseconds,
        };
        socket.Connect(new UnixDomainSocketEndPoint(socketPath));
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"{method} {path} HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        SendAll(socket, Encoding.ASCII.GetBytes(head));
        SendAll(socket, body);
        return Parse(ReceiveAll(socket));
    }

    private static void SendAll(Socket socket, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty) bytes = bytes[socket.Send(bytes)..];
    }

    private static ReadOnlySpan<byte> ReceiveAll(Socket socket)
    {
        var answer = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read = socket.Receive(buffer); read > 0; read = socket.Receive(buffer)) answer.Write(buffer, 0, read);
        return answer.GetBuffer().AsSpan(0, (int)answer.Length);
    }

    private static byte[] Parse(ReadOnlySpan<byte> answer)
    {
        int headEnd = answer.IndexOf("\r\n\r\n"u8);
        // HTTP/1.x SP 3DIGIT SP …
        if (headEnd < 12 || !answer.StartsWith("HTTP/1."u8)) throw new SubmitException(ExitCode.Software, "malformed answer of the server");
        byte[] body = answer[(headEnd + 4)..].ToArray();
        if (answer[9] == (byte)'2') return body;
        throw new SubmitException(answer.Slice(9, 3).SequenceEqual("403"u8) ? ExitCode.NoPermission : ExitCode.Unavailable, Encoding.UTF8.GetString(body));
    }
}
