using System.Globalization;
using System.Text;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Memcache;

/// <summary>The commands get, set and delete of memcached's text protocol, each a line with CRLF.</summary>
/// <remarks>An answer that none of them knows throws <see cref="ServerFailedException"/>, so that the connection is closed: what follows on it would belong to another question.</remarks>
internal sealed class MemcacheProtocol(MemcacheSettings settings)
{
    private const int ShownLength = 30;

    /// <summary>The value's bytes; null when there is none.</summary>
    public async Task<byte[]?> GetAsync(SocketConnection connection, string key, CancellationToken cancellationToken)
    {
        await SendAsync(connection, $"get {key}", cancellationToken).ConfigureAwait(false);
        string line = await ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        if (line == "END") return null;
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not ["VALUE", _, _, { } text, ..] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length > settings.DataSizeLimitBytes)
            throw Unexpected(line);
        byte[] value = await connection.ReadAsync(length, cancellationToken).ConfigureAwait(false) ?? throw Ended();
        if (await connection.ReadByteAsync(cancellationToken).ConfigureAwait(false) != '\r' || await connection.ReadByteAsync(cancellationToken).ConfigureAwait(false) != '\n') throw Ended();
        if (await ReadAsync(connection, cancellationToken).ConfigureAwait(false) != "END") connection.Retire();
        return value;
    }

    public async Task SetAsync(SocketConnection connection, string key, byte[] value, CancellationToken cancellationToken)
    {
        string command = string.Create(CultureInfo.InvariantCulture, $"set {key} {settings.Flags} {settings.TtlSeconds} {value.Length}\r\n");
        await connection.SendAsync((byte[])[.. Encoding.UTF8.GetBytes(command), .. value, .. "\r\n"u8], cancellationToken).ConfigureAwait(false);
        string line = await ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        if (line != "STORED") throw new ServerFailedException($"update failed: {Shown(line)}");
    }

    /// <summary>False when there was no such key.</summary>
    public async Task<bool> DeleteAsync(SocketConnection connection, string key, CancellationToken cancellationToken)
    {
        await SendAsync(connection, $"delete {key}", cancellationToken).ConfigureAwait(false);
        string line = await ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        return line switch { "DELETED" => true, "NOT_FOUND" => false, _ => throw new ServerFailedException($"delete failed: {Shown(line)}") };
    }

    private static Task SendAsync(SocketConnection connection, string line, CancellationToken cancellationToken)
        => connection.SendAsync(Encoding.UTF8.GetBytes(line + "\r\n"), cancellationToken);

    private async Task<string> ReadAsync(SocketConnection connection, CancellationToken cancellationToken)
    {
        byte[] line = await connection.ReadLineAsync(settings.LineSizeLimitBytes, cancellationToken).ConfigureAwait(false);
        return Encoding.Latin1.GetString(line).TrimEnd('\r');
    }

    private static ServerFailedException Ended() => new("EOF receiving memcache server reply");

    private static ServerFailedException Unexpected(string line) => new($"unexpected memcache server reply: {Shown(line)}");

    private static string Shown(string line) => TableText.Printable(line.Length > ShownLength ? line[..ShownLength] : line);
}
