using System.Buffers.Binary;

namespace Hikyaku.Tables.Types.Compiled;

/// <summary>A cdb file that is being made, in memory: cdb writes its head last. See <see cref="CdbFile"/> for the layout.</summary>
internal sealed class CdbImage
{
    /// <summary>An array's limit; the format's own would be twice that.</summary>
    public const int SizeLimitBytes = 0x7fff_0000;

    private byte[] _bytes = new byte[1 << 16];
    private int _length = CdbFile.HeadBytes;
    private readonly List<(uint Hash, int Place)> _records = [];
    private readonly Dictionary<uint, int> _newest = []; // hash → index of the newest record with it
    private readonly List<int> _older = []; // for each record: the one before with the same hash, or -1
    private bool _hasHoles;

    /// <summary>Is a record with this key there?</summary>
    public bool Contains(ReadOnlySpan<byte> key) => Find(key) >= 0;

    /// <summary>Adds a record behind the others; one with the same key may be there.</summary>
    /// <exception cref="InvalidDataException">The file would be too large.</exception>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        int size = checked(CdbFile.RecordHeadBytes + key.Length + value.Length);
        Reserve(size);
        uint hash = CdbFile.Hash(key);
        _older.Add(_newest.TryGetValue(hash, out int before) ? before : -1);
        _newest[hash] = _records.Count;
        _records.Add((hash, _length));
        Span<byte> record = _bytes.AsSpan(_length, size);
        BinaryPrimitives.WriteInt32LittleEndian(record, key.Length);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], value.Length);
        key.CopyTo(record[8..]);
        value.CopyTo(record[(8 + key.Length)..]);
        _length += size;
    }

    /// <summary>Takes out all records with this key.</summary>
    public void Remove(ReadOnlySpan<byte> key)
    {
        for (int at = Find(key); at >= 0; at = Find(key))
        {
            _records[at] = (_records[at].Hash, -1);
            _hasHoles = true;
        }
    }

    /// <summary>The whole file. Nothing can be added afterwards.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        if (_hasHoles) Compact();
        int[] counts = new int[CdbFile.TableCount];
        foreach ((uint hash, int _) in _records) counts[hash % CdbFile.TableCount]++;
        Reserve(checked(_records.Count * 2 * CdbFile.SlotBytes));
        int[] tables = new int[CdbFile.TableCount];
        for (int i = 0; i < tables.Length; i++)
        {
            tables[i] = _length;
            Write(i * CdbFile.SlotBytes, (uint)_length, (uint)counts[i] * 2);
            _bytes.AsSpan(_length, counts[i] * 2 * CdbFile.SlotBytes).Clear();
            _length += counts[i] * 2 * CdbFile.SlotBytes;
        }
        foreach ((uint hash, int place) in _records)
        {
            int table = (int)(hash % CdbFile.TableCount), slots = counts[table] * 2;
            int slot = (int)(hash / CdbFile.TableCount % (uint)slots);
            while (BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(tables[table] + slot * CdbFile.SlotBytes + 4)) != 0) slot = (slot + 1) % slots;
            Write(tables[table] + slot * CdbFile.SlotBytes, hash, (uint)place);
        }
        return _bytes.AsMemory(0, _length);
    }

    private int Find(ReadOnlySpan<byte> key)
    {
        if (!_newest.TryGetValue(CdbFile.Hash(key), out int at)) return -1;
        for (; at >= 0; at = _older[at])
            if (_records[at].Place >= 0 && KeyAt(_records[at].Place).SequenceEqual(key)) return at;
        return -1;
    }

    private ReadOnlySpan<byte> KeyAt(int place) => _bytes.AsSpan(place + CdbFile.RecordHeadBytes, BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(place)));

    private void Compact()
    {
        int end = CdbFile.HeadBytes;
        for (int i = 0; i < _records.Count; i++)
        {
            (uint hash, int place) = _records[i];
            if (place < 0) continue;
            int size = CdbFile.RecordHeadBytes + BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(place)) + BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(place + 4));
            _bytes.AsSpan(place, size).CopyTo(_bytes.AsSpan(end));
            _records[i] = (hash, end);
            end += size;
        }
        _records.RemoveAll(static r => r.Place < 0);
        _length = end;
    }

    private void Reserve(int more)
    {
        long needed = (long)_length + more;
        if (needed > SizeLimitBytes) throw new InvalidDataException("the cdb file would have more than 2 GB");
        if (needed > _bytes.Length) Array.Resize(ref _bytes, (int)Math.Min(Math.Max(needed, _bytes.Length * 2L), SizeLimitBytes));
    }

    private void Write(int at, uint first, uint second)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(at), first);
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(at + 4), second);
    }
}
