using System.Buffers;
using Hikyaku.Queue.Log;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Messages;

/// <summary>Reads single records back and checks them.</summary>
internal static class RecordLoader
{
    /// <exception cref="DamagedRecordException">It can't be read, or is not what was written.</exception>
    public static LoadedRecord Load(RecordPlace place)
    {
        Segment segment = place.Segment ?? throw new DamagedRecordException("the record is in no segment", []);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(place.Length);
        try
        {
            int read = ReadAll(segment, place, bytes);
            Memory<byte> record = bytes.AsMemory(0, read);
            if (!RecordHeader.TryRead(record.Span, segment.Seed, out RecordHeader header) || header.RecordLength != read)
                throw new DamagedRecordException($"no record at {Describe(place)}", record.ToArray());
            ReadOnlyMemory<byte> content = record.Slice(RecordHeader.Size, header.ContentLength);
            ReadOnlyMemory<byte> meta = record[(RecordHeader.Size + header.ContentLength)..];
            if (!header.Verify(content.Span, meta.Span)) throw new DamagedRecordException($"checksum mismatch at {Describe(place)}", record.ToArray());
            return new LoadedRecord(bytes, header, content, meta);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }

    private static int ReadAll(Segment segment, RecordPlace place, byte[] bytes)
    {
        try
        {
            return segment.File.Read(bytes.AsSpan(0, place.Length), place.Offset);
        }
        catch (StorageException e)
        {
            throw new DamagedRecordException(e.Message, [], e);
        }
        catch (ObjectDisposedException e)
        {
            throw new DamagedRecordException($"the segment of {Describe(place)} is gone", [], e);
        }
    }

    private static string Describe(RecordPlace place) => $"{Path.GetFileName(place.Segment!.File.Path)} offset {place.Offset}";
}
