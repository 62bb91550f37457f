using System.Collections;
using System.Numerics;

namespace Hikyaku.Tables.Types.Compiled;

/// <summary>
/// A <c>hash:</c> file: linear hashing. The first page holds at 72 the last bucket's number, then the two masks that pick a bucket, and from 96 on, for each power of two of buckets, how
/// far their pages are shifted. A bucket is a chain of pages whose items are keys and values in turn.
/// </summary>
internal sealed class BerkeleyHashFile : CompiledFile
{
    private const byte UnsortedPage = 2, SortedPage = 13; // P_HASH_UNSORTED, P_HASH
    private const byte KeyData = 1, OffPage = 3; // H_KEYDATA, H_OFFPAGE
    private const int OffPageBytes = 12;
    private const int Spares = 32;
    private static ReadOnlySpan<byte> CharKey => "%$sniglet^&\0"u8; // what the file keeps the hash of, to tell whether the function is the same

    private readonly BerkeleyPages _pages;
    private readonly uint _lastBucket;
    private readonly uint _highMask;
    private readonly uint _lowMask;
    private readonly bool _knowsHash;

    public BerkeleyHashFile(BerkeleyPages pages)
    {
        if (pages.Version is < 7 or > 10) throw new InvalidDataException(FormattableString.Invariant($"hash: files of version {pages.Version} are not read: make it anew with postmap"));
        _pages = pages;
        _lastBucket = pages.Number(72);
        _highMask = pages.Number(76);
        _lowMask = pages.Number(80);
        _knowsHash = pages.Number(92) == Hash(CharKey);
        if (_lastBucket >= (uint)pages.Count) throw BerkeleyPages.Corrupt("it has more buckets than pages");
    }

    public override ReadOnlyMemory<byte>? Find(ReadOnlySpan<byte> storedKey)
    {
        if (!_knowsHash) return Search(storedKey);
        uint bucket = Hash(storedKey) & _highMask;
        if (bucket > _lastBucket) bucket &= _lowMask;
        if (bucket > _lastBucket) throw BerkeleyPages.Corrupt("its masks do not fit its buckets");
        int steps = 0;
        for (uint page = PageOf(bucket); page != 0; steps++)
        {
            if (steps > _pages.Count) throw BerkeleyPages.Corrupt("the pages of a bucket go round in circles");
            int start = _pages.Start(page), items = ItemsOf(start);
            for (int i = 0; i < items; i += 2)
                if (IsKey(start, i, storedKey)) return Item(start, i + 1, seen: null);
            page = items < 0 ? 0 : _pages.NextOf(start);
        }
        return null;
    }

    public override IEnumerable<CompiledEntry> Entries()
    {
        var seen = new BitArray(_pages.Count);
        for (uint bucket = 0; bucket <= _lastBucket; bucket++)
        {
            for (uint page = PageOf(bucket); page != 0;)
            {
                int start = _pages.Start(page), items = ItemsOf(start);
                BerkeleyPages.Mark(seen, page);
                for (int i = 0; i < items; i += 2) yield return new CompiledEntry(Item(start, i, seen), Item(start, i + 1, seen));
                page = items < 0 ? 0 : _pages.NextOf(start);
            }
        }
    }

    private ReadOnlyMemory<byte>? Search(ReadOnlySpan<byte> storedKey)
    {
        foreach (CompiledEntry entry in Entries())
            if (entry.Key.Span.SequenceEqual(storedKey)) return entry.Value;
        return null;
    }

    // Pages of buckets are allotted in groups: one for each doubling.
    private uint PageOf(uint bucket)
    {
        int group = bucket == 0 ? 0 : BitOperations.Log2(bucket) + 1;
        return group < Spares ? unchecked(bucket + _pages.Number(96 + 4 * group)) : throw BerkeleyPages.Corrupt("it has too many buckets");
    }

    // -1 for the page of a bucket that was never used.
    private int ItemsOf(int start)
    {
        byte type = _pages.TypeOf(start);
        if (type == BerkeleyPages.NoPage) return -1;
        int items = type is UnsortedPage or SortedPage ? _pages.ItemsOf(start) : throw BerkeleyPages.Corrupt("a bucket's page is of another type");
        return items % 2 == 0 ? items : throw BerkeleyPages.Corrupt("a key has no value");
    }

    private bool IsKey(int start, int item, ReadOnlySpan<byte> wanted)
    {
        int at = _pages.ItemAt(start, item);
        if (_pages.ByteAt(start, at) == KeyData)
            return Length(start, item, at) == wanted.Length + 1 && _pages.Slice(start, at + 1, wanted.Length).Span.SequenceEqual(wanted);
        return _pages.NumberAt(start, at + 8) == (uint)wanted.Length && Item(start, item, seen: null).Span.SequenceEqual(wanted);
    }

    private ReadOnlyMemory<byte> Item(int start, int item, BitArray? seen)
    {
        int at = _pages.ItemAt(start, item), length = Length(start, item, at);
        return _pages.ByteAt(start, at) switch
        {
            KeyData => _pages.Slice(start, at + 1, length - 1),
            OffPage when length == OffPageBytes => _pages.Overflow(_pages.NumberAt(start, at + 4), _pages.NumberAt(start, at + 8), seen),
            _ => throw BerkeleyPages.Corrupt("an item is of a kind that postmap does not write"),
        };
    }

    // Items stand from the page's end downwards, each up to the one before it.
    private int Length(int start, int item, int at)
    {
        int end = item == 0 ? _pages.PageBytes : _pages.ItemAt(start, item - 1);
        return end > at ? end - at : throw BerkeleyPages.Corrupt("two items stand in one place");
    }

    // Fowler, Noll and Vo's, as Berkeley DB has it since version 3.
    private static uint Hash(ReadOnlySpan<byte> key)
    {
        uint hash = 0;
        foreach (byte c in key) hash = unchecked(hash * 16777619) ^ c;
        return hash;
    }
}
