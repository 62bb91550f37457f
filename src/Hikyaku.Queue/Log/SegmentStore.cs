using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Log;

/// <summary>
/// The files of the log: making a segment (from a spare where there is one), retiring a dead one. A file has a segment's name only when its header is
/// complete and flushed; a spare has lost its segment's name before anything in it is overwritten.
/// </summary>
internal sealed class SegmentStore(IStorageCalls calls, SegmentQueueOptions options)
{
    private const string SparePrefix = "spare-", SpareExtension = ".free";
    private const int ZeroFillStep = 1 << 20;
    private readonly Lock _gate = new();
    private readonly Stack<string> _spares = new();
    private long _spareNumber;

    public string Directory => options.Directory;

    public IStorageCalls Calls => calls;

    /// <summary>Finds the spares that an earlier run left.</summary>
    public void FindSpares()
    {
        foreach (string path in System.IO.Directory.GetFiles(options.Directory, SparePrefix + "*"))
        {
            ReadOnlySpan<char> name = Path.GetFileNameWithoutExtension(path.AsSpan())[SparePrefix.Length..];
            if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out long number)) _spareNumber = Math.Max(_spareNumber, number);
            bool keep = path.EndsWith(SpareExtension, StringComparison.Ordinal)
                && _spares.Count < options.SpareSegments && new FileInfo(path).Length == options.SegmentSizeBytes;
            if (keep) _spares.Push(path);
            else DurableDirectory.Unlink(calls, path);
        }
    }

    /// <summary>Makes the segment that follows in the log: header written and flushed, name lasting.</summary>
    /// <param name="generation">Its place in the log.</param>
    /// <param name="fill">Write zeros over a new file, so that later flushes need no journal commit. Takes a while: not for a thread that others wait for.</param>
    public Segment Create(ulong generation, bool fill)
    {
        Span<byte> random = stackalloc byte[8];
        RandomNumberGenerator.Fill(random);
        ulong seed = BinaryPrimitives.ReadUInt64LittleEndian(random);
        DurableFile file = TakeSpare() ?? CreateFile(fill);
        try
        {
            byte[] header = ArrayPool<byte>.Shared.Rent(SegmentHeader.Size);
            new SegmentHeader(SegmentHeader.CurrentVersion, 0, generation, seed, options.SegmentSizeBytes).Write(header);
            file.Write(header.AsSpan(0, SegmentHeader.Size), 0);
            ArrayPool<byte>.Shared.Return(header);
            file.FlushData();
            file.RenameTo(Path.Combine(options.Directory, Segment.NameOf(generation, seed)));
            DurableDirectory.Flush(calls, options.Directory);
            return new Segment(file, generation, seed, options.SegmentSizeBytes);
        }
        catch
        {
            file.Dispose();
            calls.Unlink(file.Path);
            throw;
        }
    }

    /// <summary>Takes a dead segment out of the log: it becomes a spare, or goes. The directory is flushed before the next one may follow.</summary>
    public void Retire(Segment segment)
    {
        string? spare = null;
        lock (_gate)
            if (_spares.Count < options.SpareSegments && segment.SizeBytes == options.SegmentSizeBytes) spare = NextSparePath(SpareExtension);
        if (spare is null) DurableDirectory.Unlink(calls, segment.File.Path);
        else segment.File.RenameTo(spare);
        DurableDirectory.Flush(calls, options.Directory);
        segment.File.Dispose();
        if (spare is null) return;
        lock (_gate) _spares.Push(spare);
    }

    private DurableFile? TakeSpare()
    {
        string? path;
        lock (_gate)
            if (!_spares.TryPop(out path)) return null;
        return DurableFile.Open(calls, path, OpenFlags.ReadWrite);
    }

    private DurableFile CreateFile(bool fill)
    {
        string path;
        lock (_gate) path = NextSparePath(".new");
        DurableFile file = DurableFile.Open(calls, path, OpenFlags.ReadWrite | OpenFlags.Create | OpenFlags.Exclusive);
        try
        {
            file.Allocate(options.SegmentSizeBytes);
            file.Truncate(options.SegmentSizeBytes);
            if (fill) Fill(file);
            return file;
        }
        catch
        {
            file.Dispose();
            calls.Unlink(path);
            throw;
        }
    }

    /// <summary>In steps, each flushed: one large flush would hold up everybody else's.</summary>
    private void Fill(DurableFile file)
    {
        byte[] zeros = ArrayPool<byte>.Shared.Rent(ZeroFillStep);
        zeros.AsSpan(0, ZeroFillStep).Clear();
        for (long offset = 0; offset < options.SegmentSizeBytes; offset += ZeroFillStep)
        {
            file.Write(zeros.AsSpan(0, (int)Math.Min(ZeroFillStep, options.SegmentSizeBytes - offset)), offset);
            file.FlushData();
        }
        ArrayPool<byte>.Shared.Return(zeros);
    }

    private string NextSparePath(string extension)
        => Path.Combine(options.Directory, string.Create(CultureInfo.InvariantCulture, $"{SparePrefix}{++_spareNumber}{extension}"));
}
