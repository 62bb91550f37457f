using System.Buffers.Binary;
using System.Collections;
using System.Globalization;

namespace Hikyaku.Tables.Types.Compiled;

/// <summary>
/// An <c>lmdb:</c> file of a 64-bit little-endian machine, read without liblmdb: that would crash on a corrupt one. Each of the first two pages describes the file as one
/// transaction left it, the one with the larger number (at 144) holds: magic number at 16, version at 20, page size at 40, the tree's root at 128. Pages have their flags at 10, the end of
/// their list of nodes at 12, and that list from 16 on.
/// </summary>
internal sealed class LmdbFile : CompiledFile
{
    private const uint Magic = 0xBEEFC0DE;
    private const uint DataVersion = 1;
    private const int LargestPage = 65536;

    /// <summary>What <see cref="IsWholeState"/> needs of a file.</summary>
    public const int MetaBytes = 2 * LargestPage;

    private const int MetaEnd = 152, HeadBytes = 16, NodeHeadBytes = 8;
    private const int BranchPage = 1, LeafPage = 2, OverflowPage = 4, PageKinds = 0x6F;
    private const int BigValue = 1, ValueKinds = 7; // F_BIGDATA; with F_SUBDATA and F_DUPDATA, which Postfix's tables never have
    private const int SmallestPage = 256, DeepestLevel = 64;
    private const ulong NoPage = ulong.MaxValue;

    private readonly CompiledContent _content;
    private readonly byte[] _bytes;
    private readonly int _pageBytes;
    private readonly ulong _root;

    /// <exception cref="InvalidDataException">Not such a file, or not a whole one.</exception>
    public LmdbFile(CompiledContent content)
    {
        byte[] bytes = content.Bytes;
        _content = content;
        _bytes = bytes;
        content.Need(0, MetaEnd);
        if (bytes.Length == 0) throw new InvalidDataException("the file is empty");
        if (bytes.Length < MetaEnd || Number(16) != Magic) throw new InvalidDataException("it is no LMDB file");
        if (Number(20) != DataVersion) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"LMDB files of version {Number(20)} are not read, only of version {DataVersion}"));
        uint size = Number(40);
        if (size is < SmallestPage or > LargestPage || (size & (size - 1)) != 0) throw Corrupt("its pages cannot have that size");
        _pageBytes = (int)size;
        if (bytes.Length < 2 * _pageBytes) throw new InvalidDataException("the LMDB file is cut short");
        int second = _pageBytes;
        content.Need(second, MetaEnd);
        bool isSecondNewer = Number(second + 16) == Magic && Long(second + 144) > Long(144);
        int newest = isSecondNewer ? second : 0;
        _root = Long(newest + 128);
        Transaction = Long(newest + 144);
    }

    /// <summary>The number of the transaction that this is the result of.</summary>
    public ulong Transaction { get; }

    /// <summary>Was the state in <paramref name="read"/> there all the time that it was read?</summary>
    /// <param name="read">The file, or what was needed of it.</param>
    /// <param name="now">Its beginning, read afterwards: <see cref="MetaBytes"/> or all of it.</param>
    public static bool IsWholeState(CompiledContent read, byte[] now)
    {
        try
        {
            return new LmdbFile(new CompiledContent(now)).Transaction - new LmdbFile(read).Transaction <= 1;
        }
        catch (InvalidDataException)
        {
            return true; // nothing that could be read better
        }
    }

    public override ReadOnlyMemory<byte>? Find(ReadOnlySpan<byte> storedKey)
    {
        if (_root == NoPage) return null;
        int page = Start(_root);
        for (int level = 0; Flags(page) == BranchPage; level++)
        {
            if (level > DeepestLevel) throw Corrupt("its tree goes round in circles");
            int low = 1, high = NodesOf(page) - 1;
            while (low <= high)
            {
                int middle = (low + high) / 2;
                if (storedKey.SequenceCompareTo(Key(page, middle).Span) < 0) high = middle - 1;
                else low = middle + 1;
            }
            page = Start(Child(page, Math.Max(high, 0)));
        }
        return FindInLeaf(page, storedKey);
    }

    public override IEnumerable<CompiledEntry> Entries()
    {
        if (_root == NoPage) yield break;
        var seen = new BitArray(_bytes.Length / _pageBytes);
        var path = new Stack<(int Page, int Next)>();
        Push(path, _root, seen);
        while (path.TryPop(out (int Page, int Next) top))
        {
            int nodes = NodesOf(top.Page);
            if (Flags(top.Page) == BranchPage)
            {
                if (top.Next >= nodes) continue;
                path.Push((top.Page, top.Next + 1));
                Push(path, Child(top.Page, top.Next), seen);
                continue;
            }
            RefuseOverlaps(top.Page, nodes);
            for (int i = 0; i < nodes; i++) yield return new CompiledEntry(Key(top.Page, i), Value(top.Page, i, seen));
        }
    }

    private ReadOnlyMemory<byte>? FindInLeaf(int page, ReadOnlySpan<byte> wanted)
    {
        int low = 0, high = NodesOf(page) - 1;
        if (Flags(page) != LeafPage) throw Corrupt("a page of its tree is of another type");
        while (low <= high)
        {
            int middle = (low + high) / 2, order = wanted.SequenceCompareTo(Key(page, middle).Span);
            if (order == 0) return Value(page, middle, seen: null);
            if (order < 0) high = middle - 1;
            else low = middle + 1;
        }
        return null;
    }

    private void Push(Stack<(int Page, int Next)> path, ulong number, BitArray seen)
    {
        int page = Start(number);
        if (path.Count > DeepestLevel || Flags(page) is not (BranchPage or LeafPage)) throw Corrupt("a page of its tree is of another type");
        Mark(seen, (int)number);
        path.Push((page, 0));
    }

    private ReadOnlyMemory<byte> Key(int page, int node)
    {
        int at = NodeAt(page, node);
        return Slice(page, at + NodeHeadBytes, Short(page + at + 6));
    }

    private ulong Child(int page, int node)
    {
        int at = page + NodeAt(page, node);
        return Short(at) | ((ulong)Short(at + 2) << 16) | ((ulong)Short(at + 4) << 32);
    }

    private ReadOnlyMemory<byte> Value(int page, int node, BitArray? seen)
    {
        int at = NodeAt(page, node), valueAt = at + NodeHeadBytes + Short(page + at + 6);
        uint length = Number(page + at);
        int kind = Short(page + at + 4) & ValueKinds;
        if (kind == 0) return Slice(page, valueAt, (int)Math.Min(length, int.MaxValue));
        if (kind != BigValue || valueAt + 8 > _pageBytes) throw Corrupt("a value is of a kind that postmap does not write");
        ulong number = Long(page + valueAt);
        int start = Start(number);
        if ((Flags(start) & OverflowPage) == 0 || start + HeadBytes + (long)length > _bytes.Length) throw Corrupt("the pages of a large value are not what they should be");
        _content.Need(start, HeadBytes + (long)length);
        for (long i = 0; seen is not null && i < (HeadBytes + (long)length + _pageBytes - 1) / _pageBytes; i++) Mark(seen, (int)number + (int)i);
        return _bytes.AsMemory(start + HeadBytes, (int)length);
    }

    private int NodesOf(int page)
    {
        int end = Short(page + 12);
        return end >= HeadBytes && end <= _pageBytes ? (end - HeadBytes) / 2 : throw Corrupt("a page has more nodes than fit in");
    }

    private int NodeAt(int page, int node)
    {
        int at = node < NodesOf(page) ? Short(page + HeadBytes + 2 * node) : -1;
        return at >= HeadBytes && at + NodeHeadBytes <= _pageBytes ? at : throw Corrupt("a node stands outside of its page");
    }

    private ReadOnlyMemory<byte> Slice(int page, int at, int length)
        => (long)at + length <= _pageBytes ? _bytes.AsMemory(page + at, length) : throw Corrupt("a node reaches over the end of its page");

    // However many nodes a page claims, together they cannot take more than the page.
    private void RefuseOverlaps(int page, int nodes)
    {
        long used = 0;
        for (int i = 0; i < nodes; i++)
        {
            int at = NodeAt(page, i);
            used += NodeHeadBytes + Short(page + at + 6) + ((Short(page + at + 4) & BigValue) != 0 ? 8 : Number(page + at));
        }
        if (used > _pageBytes) throw Corrupt("nodes of a page stand in one place");
    }

    private int Start(ulong number)
    {
        if (number >= (ulong)(_bytes.Length / _pageBytes)) throw Corrupt(string.Create(CultureInfo.InvariantCulture, $"it points to page {number}, which it does not have"));
        int start = (int)number * _pageBytes;
        _content.Need(start, _pageBytes);
        return start;
    }

    private static void Mark(BitArray seen, int number)
    {
        if (number >= seen.Length || seen[number]) throw Corrupt(string.Create(CultureInfo.InvariantCulture, $"page {number} is used twice"));
        seen[number] = true;
    }

    private int Flags(int page) => Short(page + 10) & PageKinds;

    private static InvalidDataException Corrupt(string what) => new($"the LMDB file is corrupt: {what}");

    private ushort Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at));

    private uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(at));

    private ulong Long(int at) => BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(at));
}
