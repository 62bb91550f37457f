using System.Collections;

namespace Hikyaku.Tables.Types.Compiled;

/// <summary>
/// A <c>btree:</c> file. The first page holds the root's number at 88. Inner pages hold pointers with the smallest key below each; leaves hold keys and values in turn, in the order of
/// their bytes, and point to the next leaf.
/// </summary>
internal sealed class BerkeleyBtreeFile : CompiledFile
{
    private const byte InnerPage = 3, LeafPage = 5; // P_IBTREE, P_LBTREE
    private const byte KeyData = 1, OffPage = 3, Deleted = 0x80; // B_KEYDATA, B_OVERFLOW, B_DELETE
    private const int RootAt = 88, DeepestLevel = 64;
    private const int InnerHeadBytes = 12;

    private readonly BerkeleyPages _pages;
    private readonly uint _root;

    public BerkeleyBtreeFile(BerkeleyPages pages)
    {
        if (pages.Version is < 8 or > 10) throw new InvalidDataException(FormattableString.Invariant($"btree: files of version {pages.Version} are not read: make it anew with postmap"));
        _pages = pages;
        _root = pages.Number(RootAt);
        pages.Start(_root);
    }

    public override ReadOnlyMemory<byte>? Find(ReadOnlySpan<byte> storedKey)
    {
        int start = _pages.Start(_root);
        for (int level = 0; _pages.TypeOf(start) == InnerPage; level++)
        {
            if (level > DeepestLevel) throw BerkeleyPages.Corrupt("its tree goes round in circles");
            start = _pages.Start(ChildFor(start, storedKey));
        }
        int low = 0, high = PairsOf(start) - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = storedKey.SequenceCompareTo(Item(start, middle * 2, seen: null, out bool isDeleted).Span);
            if (order == 0)
            {
                ReadOnlyMemory<byte> value = Item(start, middle * 2 + 1, seen: null, out bool isValueDeleted);
                return isDeleted || isValueDeleted ? null : value;
            }
            if (order < 0) high = middle - 1;
            else low = middle + 1;
        }
        return null;
    }

    public override IEnumerable<CompiledEntry> Entries()
    {
        var seen = new BitArray(_pages.Count);
        for (uint page = FirstLeaf(); page != 0; page = _pages.NextOf(_pages.Start(page)))
        {
            int start = _pages.Start(page), pairs = PairsOf(start);
            BerkeleyPages.Mark(seen, page);
            RefuseOverlaps(start, pairs);
            for (int i = 0; i < pairs; i++)
            {
                ReadOnlyMemory<byte> key = Item(start, i * 2, seen, out bool isDeleted), value = Item(start, i * 2 + 1, seen, out bool isValueDeleted);
                if (!isDeleted && !isValueDeleted) yield return new CompiledEntry(key, value);
            }
        }
    }

    private uint FirstLeaf()
    {
        uint page = _root;
        for (int level = 0; _pages.TypeOf(_pages.Start(page)) == InnerPage; level++)
        {
            if (level > DeepestLevel) throw BerkeleyPages.Corrupt("its tree goes round in circles");
            int start = _pages.Start(page);
            if (_pages.ItemsOf(start) == 0) throw BerkeleyPages.Corrupt("an inner page has no pointer");
            page = _pages.NumberAt(start, _pages.ItemAt(start, 0) + 4);
        }
        return page;
    }

    private int PairsOf(int start)
    {
        if (_pages.TypeOf(start) != LeafPage) throw BerkeleyPages.Corrupt("a leaf is a page of another type");
        int items = _pages.ItemsOf(start);
        return items % 2 == 0 ? items / 2 : throw BerkeleyPages.Corrupt("a key has no value");
    }

    // The last pointer whose key is not behind the wanted one; the first stands for all that is smaller.
    private uint ChildFor(int start, ReadOnlySpan<byte> wanted)
    {
        int low = 1, high = _pages.ItemsOf(start) - 1;
        if (high < 0) throw BerkeleyPages.Corrupt("an inner page has no pointer");
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (wanted.SequenceCompareTo(InnerKey(start, middle).Span) < 0) high = middle - 1;
            else low = middle + 1;
        }
        return _pages.NumberAt(start, _pages.ItemAt(start, high) + 4);
    }

    private ReadOnlyMemory<byte> InnerKey(int start, int item)
    {
        int at = _pages.ItemAt(start, item), length = _pages.ShortAt(start, at);
        return (_pages.ByteAt(start, at + 2) & ~Deleted) switch
        {
            KeyData => _pages.Slice(start, at + InnerHeadBytes, length),
            OffPage => _pages.Overflow(_pages.NumberAt(start, at + InnerHeadBytes + 4), _pages.NumberAt(start, at + InnerHeadBytes + 8), seen: null),
            _ => throw BerkeleyPages.Corrupt("an inner page has a key of an unknown kind"),
        };
    }

    private ReadOnlyMemory<byte> Item(int start, int item, BitArray? seen, out bool isDeleted)
    {
        int at = _pages.ItemAt(start, item), kind = _pages.ByteAt(start, at + 2);
        isDeleted = (kind & Deleted) != 0;
        return (kind & ~Deleted) switch
        {
            KeyData => _pages.Slice(start, at + 3, _pages.ShortAt(start, at)),
            OffPage => _pages.Overflow(_pages.NumberAt(start, at + 4), _pages.NumberAt(start, at + 8), seen),
            _ => throw BerkeleyPages.Corrupt("an item is of a kind that postmap does not write"),
        };
    }

    // However many items a page claims, together they cannot take more than the page.
    private void RefuseOverlaps(int start, int pairs)
    {
        long used = 0;
        for (int i = 0; i < pairs * 2; i++)
        {
            int at = _pages.ItemAt(start, i);
            used += (_pages.ByteAt(start, at + 2) & ~Deleted) == KeyData ? _pages.ShortAt(start, at) + 3 : 0;
        }
        if (used > _pages.PageBytes) throw BerkeleyPages.Corrupt("items of a leaf stand in one place");
    }
}
