using System.Buffers.Binary;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>Cuts a server's bytes into messages.</summary>
internal sealed class LdapMessageStream(Stream stream)
{
    /// <summary>No entry that a look-up could want is larger.</summary>
    private const int MaximumMessageBytes = 4 << 20;

    private byte[] _buffer = new byte[8192];
    private int _start, _end;

    /// <summary>Something was read that no message was made of: after StartTLS that would be what somebody else put there.</summary>
    public bool HasLeftover => _end > _start;

    /// <summary>The next whole message; valid until the next call.</summary>
    /// <exception cref="IOException">The server closed the connection, or what it sends is no message.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken)
    {
        int length;
        while ((length = MessageLength(_buffer.AsSpan(_start, _end - _start))) > _end - _start || length == 0)
        {
            MakeRoom(Math.Max(length, _end - _start + 1));
            int got = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (got == 0) throw new IOException("the server closed the connection");
            _end += got;
        }
        var message = new ReadOnlyMemory<byte>(_buffer, _start, length);
        _start += length;
        return message;
    }

    /// <summary>The length of the message at the start with its header; 0 when the header isn't complete. RFC 4511 section 5.1: lengths are definite.</summary>
    internal static int MessageLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2) return 0;
        if (bytes[0] != 0x30) throw new IOException("the server doesn't speak LDAP");
        if (bytes[1] < 0x80) return 2 + bytes[1];
        int count = bytes[1] & 0x7F;
        if (count is 0 or > 4) throw new IOException("the server sent a message of no or too large a length");
        if (bytes.Length < 2 + count) return 0;
        Span<byte> padded = stackalloc byte[4];
        bytes.Slice(2, count).CopyTo(padded[(4 - count)..]);
        uint length = BinaryPrimitives.ReadUInt32BigEndian(padded);
        return length <= MaximumMessageBytes ? 2 + count + (int)length : throw new IOException($"the server sent a message of {length} bytes");
    }

    private void MakeRoom(int needed)
    {
        if (_buffer.Length - _start >= needed) return;
        byte[] larger = needed > _buffer.Length ? new byte[Math.Max(needed, 2 * _buffer.Length)] : _buffer;
        Buffer.BlockCopy(_buffer, _start, larger, 0, _end - _start);
        (_buffer, _end, _start) = (larger, _end - _start, 0);
    }
}
