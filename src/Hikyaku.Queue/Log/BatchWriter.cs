namespace Hikyaku.Queue.Log;

/// <summary>
/// Lays records one after the other into a segment: gathered in one buffer, written with one pwrite, flushed with one fdatasync. What is written ends with
/// zeros up to the next block, so that a reused segment is overwritten in whole blocks, without a read of the one it ends in.
/// </summary>
internal sealed class BatchWriter
{
    private const int BlockSize = 4096;
    private const int BufferSize = 1 << 20;
    private const int DirectSize = 256 << 10;

    /// <summary>Kept free at a segment's end, so that the record which says that the queue was closed always has room.</summary>
    private const int ClosingLength = RecordHeader.Size + sizeof(ulong);
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(BufferSize + BlockSize, pinned: true);
    private Segment _segment;
    private uint _batch;
    private int _buffered;
    private bool _isBatchOpen;

    public BatchWriter(Segment segment) => _segment = segment;

    public Segment Segment => _segment;

    /// <summary>Where the next record goes.</summary>
    public long Offset { get; private set; } = SegmentHeader.Size;

    /// <summary>Something was appended since the last flush.</summary>
    public bool IsBatchOpen => _isBatchOpen;

    public bool Fits(int recordLength) => Offset + recordLength + ClosingLength <= _segment.SizeBytes;

    /// <summary>Goes on in the next segment. The batch in this one must have been flushed.</summary>
    public void SwitchTo(Segment segment)
    {
        _segment = segment;
        _batch = 0;
        Offset = SegmentHeader.Size;
    }

    /// <summary>Appends a record from its buffer.</summary>
    public RecordPlace Append(RecordType type, Mail.QueueId id, RecordBuffer buffer)
    {
        Span<byte> record = buffer.Record;
        NextHeader(type, id, buffer.ContentLength, buffer.MetaLength, buffer.ContentChecksum, buffer.MetaChecksum).Write(record, _segment.Seed);
        return Put(record);
    }

    /// <summary>Appends a record that is only metadata.</summary>
    public RecordPlace Append(RecordType type, Mail.QueueId id, ReadOnlySpan<byte> meta)
    {
        Span<byte> record = stackalloc byte[RecordHeader.Size];
        RecordHeader header = NextHeader(type, id, 0, meta.Length, Crc32C.Start, Crc32C.Compute(meta));
        header.Write(record, _segment.Seed);
        RecordPlace place = Put(record);
        Put(meta);
        return place with { Length = header.RecordLength };
    }

    /// <summary>Writes what is gathered and flushes. After a failure nothing on this segment may be tried again.</summary>
    public void Flush()
    {
        if (!_isBatchOpen) return;
        int padding = (int)Math.Min(-Offset & (BlockSize - 1), _segment.SizeBytes - Offset);
        _buffer.AsSpan(_buffered, padding).Clear();
        _segment.File.Write(_buffer.AsSpan(0, _buffered + padding), Offset - _buffered);
        _buffered = 0;
        _segment.File.FlushData();
        _isBatchOpen = false;
    }

    private RecordHeader NextHeader(RecordType type, Mail.QueueId id, int contentLength, int metaLength, uint contentChecksum, uint metaChecksum)
    {
        if (!_isBatchOpen) _batch++;
        RecordFlags flags = (_isBatchOpen ? RecordFlags.None : RecordFlags.FirstOfBatch) | (id.IsLong ? RecordFlags.LongId : RecordFlags.None);
        _isBatchOpen = true;
        return new RecordHeader
        {
            Type = type,
            Flags = flags,
            Batch = _batch,
            Sequence = id.Sequence,
            UnixMicroseconds = id.UnixMicroseconds,
            ContentLength = contentLength,
            MetaLength = metaLength,
            ContentChecksum = contentChecksum,
            MetaChecksum = metaChecksum,
        };
    }

    private RecordPlace Put(ReadOnlySpan<byte> bytes)
    {
        RecordPlace place = new(_segment, Offset, bytes.Length);
        if (_buffered + bytes.Length > BufferSize) WriteBuffered();
        if (bytes.Length > DirectSize)
        {
            WriteBuffered();
            _segment.File.Write(bytes, Offset);
        }
        else
        {
            bytes.CopyTo(_buffer.AsSpan(_buffered));
            _buffered += bytes.Length;
        }
        Offset += bytes.Length;
        return place;
    }

    private void WriteBuffered()
    {
        if (_buffered > 0) _segment.File.Write(_buffer.AsSpan(0, _buffered), Offset - _buffered);
        _buffered = 0;
    }
}
