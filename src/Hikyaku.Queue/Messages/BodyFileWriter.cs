using System.Buffers;
using Hikyaku.Mail;
using Hikyaku.Queue.Log;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Messages;

/// <summary>Writes one large body while it arrives. Blocks are checksummed here and written by the body thread, one at a time.</summary>
internal sealed class BodyFileWriter : IDisposable
{
    private const int BufferSize = 4 * BodyFileReference.BlockSize;
    private readonly BodyFiles _files;
    private readonly BodyThread _thread;
    private readonly QueueId _id;
    private readonly List<uint> _checksums = [];
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private DurableFile? _file;
    private int _buffered;
    private long _written;

    public BodyFileWriter(BodyFiles files, BodyThread thread, QueueId id)
    {
        _files = files;
        _thread = thread;
        _id = id;
    }

    public async ValueTask AppendAsync(ReadOnlyMemory<byte> content)
    {
        while (!content.IsEmpty)
        {
            int take = Math.Min(content.Length, BufferSize - _buffered);
            content.Span[..take].CopyTo(_buffer.AsSpan(_buffered));
            _buffered += take;
            content = content[take..];
            if (_buffered == BufferSize) await WriteBufferedAsync(isLast: false).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the rest, flushes file and name.</summary>
    public async ValueTask<BodyFileReference> FinishAsync()
    {
        await WriteBufferedAsync(isLast: true).ConfigureAwait(false);
        return new BodyFileReference(_written, _checksums);
    }

    /// <summary>Nothing refers to the file: it goes.</summary>
    public void Abandon() => _files.Remove(_id);

    public void Dispose()
    {
        _file?.Dispose();
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private async Task WriteBufferedAsync(bool isLast)
    {
        for (int at = 0; at < _buffered; at += BodyFileReference.BlockSize)
            _checksums.Add(Crc32C.Compute(_buffer.AsSpan(at, Math.Min(BodyFileReference.BlockSize, _buffered - at))));
        await _thread.RunAsync(() => Write(isLast)).ConfigureAwait(false);
        _written += _buffered;
        _buffered = 0;
    }

    private void Write(bool isLast)
    {
        _file ??= _files.Create(_id);
        _file.Write(_buffer.AsSpan(0, _buffered), _written);
        if (!isLast) return;
        _file.FlushData();
        _file.Close();
        DurableDirectory.Flush(_files.Calls, _files.Directory);
    }
}
