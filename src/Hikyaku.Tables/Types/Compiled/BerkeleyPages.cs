using System.Buffers.Binary;
using System.Collections;
using System.Globalization;

namespace Hikyaku.Tables.Types.Compiled;

/// <summary>
/// The pages of a Berkeley DB file (versions 3 to 6 and 18), in the byte order of the machine that wrote it. The first page tells the rest: magic number at 12, version at 16, page size
/// at 20, encryption at 24, flags at 26, last page's number at 32. Every page has its neighbours at 12 and 16, the number of its items at 20, its type at 25, and from 26 on the
/// items' places within it.
/// </summary>
internal sealed class BerkeleyPages
{
    public const int HeadBytes = 26;
    public const uint HashMagic = 0x061561, BtreeMagic = 0x053162;
    public const byte NoPage = 0, OverflowPage = 7;

    private const int SmallestPage = 512, LargestPage = 65536, MetaBytes = 512;

    private readonly CompiledContent _content;
    private readonly byte[] _bytes;
    private readonly bool _isBigEndian;

    /// <exception cref="InvalidDataException">Not such a file, or not a whole one.</exception>
    public BerkeleyPages(CompiledContent content)
    {
        content.Need(0, MetaBytes);
        byte[] bytes = content.Bytes;
        _content = content;
        _bytes = bytes;
        if (bytes.Length == 0) throw new InvalidDataException("the file is empty");
        if (bytes.Length < MetaBytes) throw new InvalidDataException("it is no Berkeley DB file: it is too short");
        _isBigEndian = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(12)) is HashMagic or BtreeMagic;
        Magic = Number(12);
        if (Magic is not (HashMagic or BtreeMagic))
            throw new InvalidDataException(IsOld(bytes) ? "it is a Berkeley DB file of version 1, which is not read: make it anew with postmap" : "it is no Berkeley DB file");
        uint size = Number(20), last = Number(32);
        if (size is < SmallestPage or > LargestPage || (size & (size - 1)) != 0) throw Corrupt("its pages cannot have that size");
        if (bytes[24] != 0 || (bytes[26] & 1) != 0) throw new InvalidDataException("encrypted Berkeley DB files, and those with checksums, are not read");
        PageBytes = (int)size;
        Count = bytes.Length / PageBytes;
        if (last >= Count)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"the Berkeley DB file is cut short: it has {Count} of its {(long)last + 1} pages"));
    }

    public uint Magic { get; }

    public uint Version => Number(16);

    public int PageBytes { get; }

    public int Count { get; }

    public static InvalidDataException Corrupt(string what) => new($"the Berkeley DB file is corrupt: {what}");

    /// <summary>Where a page begins in the file; it may be looked at then.</summary>
    public int Start(uint page)
    {
        if (page >= (uint)Count) throw Corrupt(string.Create(CultureInfo.InvariantCulture, $"it points to page {page}, which it does not have"));
        int start = (int)page * PageBytes;
        _content.Need(start, PageBytes);
        return start;
    }

    public byte TypeOf(int start) => _bytes[start + 25];

    public uint NextOf(int start) => Number(start + 16);

    /// <summary>How many items the page says to hold; not more than fit in.</summary>
    public int ItemsOf(int start)
    {
        int items = Short(start + 20);
        return HeadBytes + 2 * items <= PageBytes ? items : throw Corrupt("a page has more items than fit in");
    }

    /// <summary>Where an item begins within its page.</summary>
    public int ItemAt(int start, int item)
    {
        int at = Short(start + HeadBytes + 2 * item);
        return at >= HeadBytes && at < PageBytes ? at : throw Corrupt("an item stands outside of its page");
    }

    public byte ByteAt(int start, int at) => at < PageBytes ? _bytes[start + at] : throw Corrupt("an item reaches over the end of its page");

    public uint NumberAt(int start, int at) => at + 4 <= PageBytes ? Number(start + at) : throw Corrupt("an item reaches over the end of its page");

    public int ShortAt(int start, int at) => at + 2 <= PageBytes ? Short(start + at) : throw Corrupt("an item reaches over the end of its page");

    public ReadOnlyMemory<byte> Slice(int start, int at, int length)
        => length >= 0 && at + length <= PageBytes ? _bytes.AsMemory(start + at, length) : throw Corrupt("an item reaches over the end of its page");

    /// <summary>Puts together what was too large for its page.</summary>
    /// <param name="page">Where it begins.</param>
    /// <param name="length">All of it, in bytes.</param>
    /// <param name="seen">Pages that were used before, when all entries are gone through: none belongs to two.</param>
    public ReadOnlyMemory<byte> Overflow(uint page, uint length, BitArray? seen)
    {
        if (length > _bytes.Length) throw Corrupt("an item is larger than the file");
        byte[] whole = new byte[length];
        int filled = 0;
        for (int steps = 0; page != 0; steps++)
        {
            int start = Start(page);
            if (TypeOf(start) != OverflowPage || steps > Count) throw Corrupt("the pages of a large item are not what they should be");
            Mark(seen, page);
            ReadOnlySpan<byte> part = Slice(start, HeadBytes, Short(start + 22)).Span;
            if (part.Length > whole.Length - filled) throw Corrupt("a large item is larger than it says");
            part.CopyTo(whole.AsSpan(filled));
            filled += part.Length;
            page = NextOf(start);
        }
        return filled == whole.Length ? whole : throw Corrupt("a large item is shorter than it says");
    }

    /// <summary>Notes that a page was used; going round in circles ends here.</summary>
    public static void Mark(BitArray? seen, uint page)
    {
        if (seen is null) return;
        if (seen[(int)page]) throw Corrupt(string.Create(CultureInfo.InvariantCulture, $"page {page} is used twice"));
        seen[(int)page] = true;
    }

    public uint Number(int at) => _isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(at)) : BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(at));

    private int Short(int at) => _isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at)) : BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at));

    // Version 1 had its magic number in front.
    private static bool IsOld(byte[] bytes)
        => BinaryPrimitives.ReadUInt32BigEndian(bytes) is HashMagic or BtreeMagic || BinaryPrimitives.ReadUInt32LittleEndian(bytes) is HashMagic or BtreeMagic;
}
