using System.Buffers;
using Hikyaku.Queue.Log;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Recovery;

/// <summary>A segment file's bytes, whole, in pooled memory. Unreadable sectors come back as zeros, so that their records fail their checksums.</summary>
internal sealed class SegmentFile : IDisposable
{
    private const int Step = 1 << 20, SectorStep = 4096;
    private readonly byte[] _bytes;
    private readonly int _length;

    private SegmentFile(DurableFile file, ulong generation, ulong seed)
    {
        File = file;
        Generation = generation;
        Seed = seed;
        long size = file.GetStatus().SizeBytes;
        if (size > Array.MaxLength) throw new InvalidDataException($"{file.Path} has {size} bytes, more than a segment can have");
        _length = (int)size;
        _bytes = ArrayPool<byte>.Shared.Rent(_length);
        for (int at = 0; at < _length; at += Step) ReadStep(at, Math.Min(Step, _length - at));
    }

    public DurableFile File { get; }

    public ulong Generation { get; }

    public ulong Seed { get; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <exception cref="InvalidDataException">A newer release wrote it.</exception>
    public static SegmentFile Open(IStorageCalls calls, string path, ulong generation, ulong seed, bool isReadOnly)
    {
        DurableFile file = DurableFile.Open(calls, path, isReadOnly ? OpenFlags.ReadOnly : OpenFlags.ReadWrite);
        SegmentFile? segment = null;
        try
        {
            segment = new SegmentFile(file, generation, seed);
            // A damaged header costs nothing: generation and seed stand in the name.
            if (SegmentHeader.TryRead(segment.Bytes, out SegmentHeader header) && !header.IsReadable)
                throw new InvalidDataException($"{path} has format version {header.Version} and features {header.Features:x}: a newer release wrote it");
            return segment;
        }
        catch
        {
            segment?.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>What a segment's first record says of the one before; null when there is no intact first record.</summary>
    public static SegmentStart? PeekStart(IStorageCalls calls, string path, ulong seed)
    {
        using DurableFile file = DurableFile.Open(calls, path, OpenFlags.ReadOnly);
        Span<byte> bytes = stackalloc byte[RecordHeader.Size + 256];
        try
        {
            bytes = bytes[..file.Read(bytes, SegmentHeader.Size)];
        }
        catch (StorageException)
        {
            return null;
        }
        if (!RecordHeader.TryRead(bytes, seed, out RecordHeader header)) return null;
        if (header.Type != RecordType.SegmentStart || header.RecordLength > bytes.Length) return null;
        ReadOnlySpan<byte> meta = bytes.Slice(RecordHeader.Size, header.MetaLength);
        return header.Verify([], meta) && SegmentStart.TryRead(meta, out SegmentStart start) ? start : null;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void ReadStep(int at, int length)
    {
        Span<byte> target = _bytes.AsSpan(at, length);
        try
        {
            target[File.Read(target, at)..].Clear();
        }
        catch (StorageException) when (length > SectorStep)
        {
            for (int i = 0; i < length; i += SectorStep) ReadStep(at + i, Math.Min(SectorStep, length - i));
        }
        catch (StorageException)
        {
            target.Clear();
        }
    }
}
