using System.Buffers;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Messages;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Content;

/// <summary>
/// Content in parts: chunk records, then a body file, then what stands in the message record. One part, or one block of the file, is in memory at a time;
/// each is checked against its checksum before a byte of it is handed out.
/// </summary>
internal sealed class LargeContent : IMessageContent
{
    private readonly LoadedRecord _record;
    private readonly StoredContentParts _parts;
    private readonly long[] _chunkEnds;
    private readonly DurableFile? _body;
    private readonly byte[] _block = ArrayPool<byte>.Shared.Rent(BodyFileReference.BlockSize);
    private int _blockNumber = -1;
    private LoadedRecord? _chunk;
    private int _chunkNumber = -1;
    private bool _isDisposed;

    public LargeContent(LoadedRecord record, StoredContentParts parts, DurableFile? body)
    {
        _record = record;
        _parts = parts;
        _body = body;
        _chunkEnds = new long[parts.Chunks.Length];
        long end = 0;
        for (int i = 0; i < _chunkEnds.Length; i++) _chunkEnds[i] = end += parts.Chunks[i].Length - RecordHeader.Size - ChunkMeta.Size;
        ChunkBytes = end;
        LengthBytes = end + BodyBytes + record.Content.Length;
    }

    public long LengthBytes { get; }

    private long ChunkBytes { get; }

    private long BodyBytes => _parts.Body?.LengthBytes ?? 0;

    public bool TryGetMemory(out ReadOnlyMemory<byte> whole)
    {
        whole = default;
        return false;
    }

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<int>(cancellationToken);
        try
        {
            return ValueTask.FromResult(Read(offset, buffer));
        }
        catch (IOException e)
        {
            return ValueTask.FromException<int>(e);
        }
    }

    public ValueTask DisposeAsync()
    {
        if (_isDisposed) return ValueTask.CompletedTask;
        _isDisposed = true;
        ArrayPool<byte>.Shared.Return(_block);
        _chunk?.Dispose();
        _body?.Dispose();
        _record.Dispose();
        return ValueTask.CompletedTask;
    }

    private int Read(long offset, Memory<byte> buffer)
    {
        if (offset < 0 || offset >= LengthBytes || buffer.IsEmpty) return 0;
        if (offset < ChunkBytes) return ReadChunk(offset, buffer);
        offset -= ChunkBytes;
        return offset < BodyBytes ? ReadBlock(offset, buffer) : MemoryReading.Copy(_record.Content, offset - BodyBytes, buffer);
    }

    private int ReadChunk(long offset, Memory<byte> buffer)
    {
        int number = Array.FindIndex(_chunkEnds, end => offset < end);
        if (number != _chunkNumber)
        {
            _chunk?.Dispose();
            _chunkNumber = -1;
            _chunk = RecordLoader.Load(_parts.Chunks[number]);
            _chunkNumber = number;
            if (_chunk.Header.Type != RecordType.Chunk || _chunk.Header.Sequence != _record.Header.Sequence)
                throw new DamagedRecordException("a chunk belongs to another message", []);
        }
        return MemoryReading.Copy(_chunk!.Content, offset - (number == 0 ? 0 : _chunkEnds[number - 1]), buffer);
    }

    private int ReadBlock(long offset, Memory<byte> buffer)
    {
        int number = (int)(offset / BodyFileReference.BlockSize);
        int length = (int)Math.Min(BodyFileReference.BlockSize, BodyBytes - (long)number * BodyFileReference.BlockSize);
        if (number != _blockNumber)
        {
            _blockNumber = -1;
            int read = _body!.Read(_block.AsSpan(0, length), (long)number * BodyFileReference.BlockSize);
            if (read != length) throw new DamagedRecordException($"{_body.Path} ends too early", []);
            if (Crc32C.Compute(_block.AsSpan(0, length)) != _parts.Body!.BlockChecksums[number])
                throw new DamagedRecordException($"checksum mismatch in {_body.Path}, block {number}", []);
            _blockNumber = number;
        }
        return MemoryReading.Copy(_block.AsMemory(0, length), offset % BodyFileReference.BlockSize, buffer);
    }
}
