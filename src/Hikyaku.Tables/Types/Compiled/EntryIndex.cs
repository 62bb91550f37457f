using System.Buffers.Binary;
using System.Numerics;

namespace Hikyaku.Tables.Types.Compiled;

/// <summary>
/// Keys and values as places within an array of bytes, found by hash: 36 bytes for each entry besides its own, however many there are, and nothing for the garbage
/// collector to walk through. Filled once; then read by any number of threads.
/// </summary>
internal sealed class EntryIndex
{
    private const int SmallestSlots = 16;
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    private readonly byte[] _text;
    private byte[] _more = [];
    private int _used; // of these
    private Place[] _places;
    private ulong[] _slots; // upper half: the key's hash; lower half: the entry's number + 1; 0 is free

    /// <param name="text">Where keys and values stand, those aside that are appended. Whoever reads it into the index may still change it.</param>
    /// <param name="expected">About how many entries will come.</param>
    public EntryIndex(byte[] text, int expected)
    {
        _text = text;
        _places = new Place[Math.Max(expected, 4)];
        _slots = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(expected + expected / 3, SmallestSlots))];
    }

    public int Count { get; private set; }

    /// <summary>Adds an entry whose key and value have their places already; false when the key is there.</summary>
    public bool TryAdd(int keyAt, int keyLength, int valueAt, int valueLength, int line)
    {
        ReadOnlySpan<byte> key = Slice(keyAt, keyLength);
        uint hash = Hash(key);
        int slot = SlotOf(key, hash);
        if (_slots[slot] != 0) return false;
        if (Count == _places.Length) Array.Resize(ref _places, Count * 2);
        _places[Count] = new Place(keyAt, keyLength, valueAt, valueLength, line);
        Count++;
        _slots[slot] = ((ulong)hash << 32) | (uint)Count;
        if (Count > _slots.Length / 4 * 3) Grow();
        return true;
    }

    /// <summary>Copies bytes behind the text and says where they are.</summary>
    public int Append(ReadOnlySpan<byte> bytes)
    {
        int at = checked(_text.Length + _used);
        if (_more.Length - _used < bytes.Length) Array.Resize(ref _more, (int)Math.Min(Array.MaxLength, Math.Max((long)_used + bytes.Length, _used + (long)_used / 2 + 1024)));
        bytes.CopyTo(_more.AsSpan(_used));
        _used += bytes.Length;
        return at;
    }

    /// <summary>The entry with this key, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key) => (int)(uint)_slots[SlotOf(key, Hash(key))] - 1;

    public ReadOnlySpan<byte> KeyOf(int entry) => Slice(_places[entry].KeyAt, _places[entry].KeyLength);

    public ReadOnlySpan<byte> ValueOf(int entry) => Slice(_places[entry].ValueAt, _places[entry].ValueLength);

    /// <summary>The source's line, from 1; 0 when there is none.</summary>
    public int LineOf(int entry) => _places[entry].Line;

    private ReadOnlySpan<byte> Slice(int at, int length) => at < _text.Length ? _text.AsSpan(at, length) : _more.AsSpan(at - _text.Length, length);

    // Where the key stands, or the free slot where it belongs.
    private int SlotOf(ReadOnlySpan<byte> key, uint hash)
    {
        int mask = _slots.Length - 1;
        for (int slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            ulong found = _slots[slot];
            if (found == 0 || ((uint)(found >> 32) == hash && KeyOf((int)(uint)found - 1).SequenceEqual(key))) return slot;
        }
    }

    private void Grow()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 2];
        int mask = _slots.Length - 1;
        foreach (ulong entry in old)
        {
            if (entry == 0) continue;
            int slot = (int)(uint)(entry >> 32) & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = entry;
        }
    }

    private static uint Hash(ReadOnlySpan<byte> key)
    {
        const ulong Prime = 0x9E37_79B9_7F4A_7C15;
        ulong hash = Seed ^ ((ulong)key.Length * Prime);
        for (; key.Length >= 8; key = key[8..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key));
        ulong rest = 0;
        foreach (byte c in key) rest = (rest << 8) | c;
        hash = Mix(hash ^ rest);
        return (uint)(hash >> 32);

        static ulong Mix(ulong x)
        {
            ulong high = Math.BigMul(x, Prime, out ulong low);
            return high ^ low;
        }
    }

    private readonly record struct Place(int KeyAt, int KeyLength, int ValueAt, int ValueLength, int Line);
}
