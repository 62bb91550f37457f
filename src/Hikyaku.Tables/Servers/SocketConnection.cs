using System.Net.Sockets;

namespace Hikyaku.Tables.Servers;

/// <summary>A connection of bytes. What the server sends is read up to the limits of the caller, and never more than a buffer ahead.</summary>
internal sealed class SocketConnection(Socket socket) : ServerConnection
{
    private const int BufferSize = 4096;

    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start, _end;
    private bool _isRetired;

    /// <summary>Between two questions nothing may come: what comes nevertheless would be taken for an answer.</summary>
    public override bool IsUsable
    {
        get
        {
            try
            {
                return !_isRetired && _start == _end && !socket.Poll(0, SelectMode.SelectRead);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    /// <summary>No further question goes over it: Postfix disconnects from a server that answers so.</summary>
    public void Retire() => _isRetired = true;

    /// <exception cref="ServerFailedException">The connection is gone.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            while (bytes.Length > 0) bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None, cancellationToken).ConfigureAwait(false)..];
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw new ServerFailedException(e.Message);
        }
    }

    /// <summary>The next byte; -1 when the server has closed the connection.</summary>
    /// <exception cref="ServerFailedException">The connection is gone.</exception>
    public async ValueTask<int> ReadByteAsync(CancellationToken cancellationToken)
        => _start < _end || await FillAsync(cancellationToken).ConfigureAwait(false) ? _buffer[_start++] : -1;

    /// <summary>The next bytes, so many; null when the connection is closed before they have come.</summary>
    /// <exception cref="ServerFailedException">The connection is gone.</exception>
    public async Task<byte[]?> ReadAsync(int count, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[count];
        for (int done = 0; done < count;)
        {
            if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false)) return null;
            int part = Math.Min(count - done, _end - _start);
            _buffer.AsSpan(_start, part).CopyTo(bytes.AsSpan(done));
            _start += part;
            done += part;
        }
        return bytes;
    }

    /// <summary>A line without its LF.</summary>
    /// <param name="limit">In bytes, LF included.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ServerFailedException">The connection is gone or closed, or the line is longer.</exception>
    public async Task<byte[]> ReadLineAsync(int limit, CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        while (true)
        {
            if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false)) throw new ServerFailedException("unexpected EOF");
            int end = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
            int part = (end < 0 ? _end : end) - _start;
            if (line.Length + part + 1 > limit) throw new ServerFailedException($"text longer than {limit}");
            line.Write(_buffer, _start, part);
            _start += part + (end < 0 ? 0 : 1);
            if (end >= 0) return line.ToArray();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) socket.Dispose();
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            _end = await socket.ReceiveAsync(_buffer.AsMemory(), SocketFlags.None, cancellationToken).ConfigureAwait(false);
            _start = 0;
            return _end > 0;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            _start = _end = 0;
            throw new ServerFailedException($"unexpected EOF ({e.Message})");
        }
    }
}
