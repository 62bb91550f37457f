using System.Buffers.Binary;
using System.Globalization;

namespace Hikyaku.Tables.Types.Compiled;

/// <summary>
/// A cdb file. 256 pairs (place, slots) stand at its start; then records (key length, value length, key, value); then for each pair its slots (hash, record's
/// place). All numbers have 32 bits, little-endian.
/// </summary>
internal sealed class CdbFile : CompiledFile
{
    public const int HeadBytes = 2048, TableCount = 256, SlotBytes = 8, RecordHeadBytes = 8;

    private readonly CompiledContent _content;
    private readonly byte[] _bytes;
    private readonly int _recordsEnd;

    /// <exception cref="InvalidDataException">Not a cdb file, or not a whole one.</exception>
    public CdbFile(CompiledContent content)
    {
        byte[] bytes = content.Bytes;
        if (bytes.Length < HeadBytes)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it is no cdb file: it has {bytes.Length} bytes, and the head alone takes {HeadBytes}"));
        content.Need(0, HeadBytes);
        uint recordsEnd = (uint)bytes.Length;
        for (int i = 0; i < TableCount; i++)
        {
            uint place = Number(bytes, i * SlotBytes), slots = Number(bytes, i * SlotBytes + 4);
            if (place < HeadBytes || place + (ulong)slots * SlotBytes > (ulong)bytes.Length)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it is no whole cdb file: table {i} of its head lies outside of it"));
            recordsEnd = Math.Min(recordsEnd, place);
        }
        _content = content;
        _bytes = bytes;
        _recordsEnd = (int)recordsEnd;
    }

    public override ReadOnlyMemory<byte>? Find(ReadOnlySpan<byte> storedKey)
    {
        uint hash = Hash(storedKey);
        int head = (int)(hash % TableCount) * SlotBytes;
        uint table = Number(_bytes, head), slots = Number(_bytes, head + 4);
        uint slot = slots == 0 ? 0 : hash / TableCount % slots;
        for (uint asked = 0; asked < slots; asked++)
        {
            int at = (int)(table + slot * SlotBytes);
            _content.Need(at, SlotBytes);
            uint record = Number(_bytes, at + 4);
            if (record == 0) return null;
            if (Number(_bytes, at) == hash && RecordAt(record) is var entry && entry.Key.Span.SequenceEqual(storedKey)) return entry.Value;
            if (++slot == slots) slot = 0;
        }
        return null;
    }

    public override IEnumerable<CompiledEntry> Entries()
    {
        for (long at = HeadBytes; at < _recordsEnd;)
        {
            CompiledEntry entry = RecordAt(at);
            yield return entry;
            at += RecordHeadBytes + entry.Key.Length + entry.Value.Length;
        }
    }

    public static uint Hash(ReadOnlySpan<byte> key)
    {
        uint hash = 5381;
        foreach (byte c in key) hash = ((hash << 5) + hash) ^ c;
        return hash;
    }

    private CompiledEntry RecordAt(long place)
    {
        if (place >= HeadBytes && place + RecordHeadBytes <= _recordsEnd)
        {
            _content.Need(place, RecordHeadBytes);
            uint key = Number(_bytes, (int)place), value = Number(_bytes, (int)place + 4);
            if ((ulong)place + RecordHeadBytes + key + value <= (ulong)_recordsEnd)
            {
                int keyAt = (int)place + RecordHeadBytes;
                _content.Need(keyAt, (long)key + value);
                return new CompiledEntry(_bytes.AsMemory(keyAt, (int)key), _bytes.AsMemory(keyAt + (int)key, (int)value));
            }
        }
        throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"the cdb file is corrupt: no record fits in at {place}"));
    }

    private static uint Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at, 4));
}
