using System.Globalization;
using System.Text;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Types.Network;

/// <summary>Strings with their length in front: <c>LENGTH ":" BYTES ","</c>.</summary>
internal static class Netstring
{
    private const int MaximumDigits = 10;

    public static byte[] Write(ReadOnlySpan<byte> text)
        => [.. Encoding.ASCII.GetBytes(text.Length.ToString(CultureInfo.InvariantCulture)), (byte)':', .. text, (byte)','];

    /// <param name="connection">Where it comes from.</param>
    /// <param name="limit">How many bytes it may have, without length and separators.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ServerFailedException">In Postfix's words: it isn't one, it is too long, or the connection ended.</exception>
    public static async Task<byte[]> ReadAsync(SocketConnection connection, int limit, CancellationToken cancellationToken)
    {
        int length = await ReadLengthAsync(connection, limit, cancellationToken).ConfigureAwait(false);
        byte[] text = await connection.ReadAsync(length, cancellationToken).ConfigureAwait(false) ?? throw Disconnected();
        return await connection.ReadByteAsync(cancellationToken).ConfigureAwait(false) switch
        {
            ',' => text,
            -1 => throw Disconnected(),
            _ => throw new ServerFailedException("input format error"),
        };
    }

    private static async Task<int> ReadLengthAsync(SocketConnection connection, int limit, CancellationToken cancellationToken)
    {
        long length = 0;
        for (int digits = 0; ; digits++)
        {
            int next = await connection.ReadByteAsync(cancellationToken).ConfigureAwait(false);
            if (next < 0) throw Disconnected();
            if (next == ':' && digits > 0) return (int)length;
            if (next is < '0' or > '9') throw new ServerFailedException("input format error");
            length = (length * 10) + (next - '0');
            if (length > limit || digits == MaximumDigits) throw new ServerFailedException("input exceeds size limit");
        }
    }

    private static ServerFailedException Disconnected() => new("unexpected disconnect");
}
