using System.Runtime.InteropServices;
using System.Text;
using Hikyaku.Tables.Source;
using Hikyaku.Tables.Types.Compiled;

namespace Hikyaku.Tables.Types;

/// <summary>
/// A compiled file in memory: <c>hash:</c>, <c>btree:</c>, <c>lmdb:</c>, <c>cdb:</c>. All its entries are gone through when it is opened, so what is wrong with it is known by then; and
/// each is found through an index of ours, with fewer misses of the processor's cache than the file's own trees and chains cost.
/// </summary>
internal sealed class CompiledTable : LookupTable
{
    private const int StackKeyBytes = 512;

    private readonly EntryIndex _entries;
    private readonly bool _isAlias;
    private readonly bool _hasNulls;
    private readonly bool _hasPlain;

    /// <param name="name">As written in the configuration.</param>
    /// <param name="type">hash, btree, lmdb or cdb.</param>
    /// <param name="content">The whole file; the table keeps it.</param>
    /// <param name="isAlias">A name that needs quotes is looked up with them too: postalias of Postfix 3.12 keeps them.</param>
    /// <exception cref="InvalidDataException">It is corrupt.</exception>
    public CompiledTable(string name, string type, byte[] content, bool isAlias)
        : base(name)
    {
        _isAlias = isAlias;
        _entries = new EntryIndex(content, expected: 0);
        foreach (CompiledEntry entry in CompiledFile.Parse(type, new CompiledContent(content)).Entries())
        {
            _entries.TryAdd(PlaceOf(entry.Key, content), entry.Key.Length, PlaceOf(entry.Value, content), entry.Value.Length, line: 0);
            bool hasNull = entry.Key.Length > 0 && entry.Key.Span[^1] == 0;
            _hasNulls |= hasNull;
            _hasPlain |= !hasNull;
        }
    }

    internal override bool IsSelfContained => true;

    public override IEnumerable<string> Keys => Enumerable.Range(0, _entries.Count).Select(i => Encoding.UTF8.GetString(UpToNull(_entries.KeyOf(i))));

    public override bool MayHold(Func<string, bool> value) => Enumerable.Range(0, _entries.Count).Any(i => value(Encoding.UTF8.GetString(UpToNull(_entries.ValueOf(i)))));

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(Lookup(key));

    private LookupResult Lookup(string key)
    {
        Span<byte> space = stackalloc byte[StackKeyBytes];
        ReadOnlySpan<byte> folded = KeyFolding.Fold(key, folds: true, space);
        int found = Find(folded);
        if (found < 0 && _isAlias && Quoted(folded) is { } quoted) found = Find(quoted);
        return found < 0 ? LookupResult.NotFound : Answer(key, UpToNull(_entries.ValueOf(found)));
    }

    private LookupResult Answer(string key, ReadOnlySpan<byte> value)
        => TableText.TryDecode(value, out string text) ? LookupResult.Found(text) : LookupResult.Error(TableText.Malformed(Name, key, text));

    private int Find(ReadOnlySpan<byte> key)
    {
        if (_hasNulls && FindWithNull(key) is >= 0 and var found) return found;
        return _hasPlain ? _entries.Find(key) : -1;
    }

    private int FindWithNull(ReadOnlySpan<byte> key)
    {
        Span<byte> terminated = key.Length < StackKeyBytes ? stackalloc byte[StackKeyBytes] : new byte[key.Length + 1];
        key.CopyTo(terminated);
        terminated[key.Length] = 0;
        return _entries.Find(terminated[..(key.Length + 1)]);
    }

    /// <summary>Where bytes stand in the file, or behind it: what took several pages was put together first.</summary>
    private int PlaceOf(ReadOnlyMemory<byte> bytes, byte[] content)
        => MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> part) && part.Array == content ? part.Offset : _entries.Append(bytes.Span);

    private static byte[]? Quoted(ReadOnlySpan<byte> name)
    {
        AliasToken[] token = [new AliasToken(AliasToken.Quoted, name.ToArray())];
        byte[] quoted = AliasTokens.Write(token, keepsQuotes: true);
        return AliasTokens.Scan(name) is [{ Kind: AliasToken.Atom }] ? null : quoted;
    }

    private static ReadOnlySpan<byte> UpToNull(ReadOnlySpan<byte> stored)
    {
        int end = stored.IndexOf((byte)0);
        return end < 0 ? stored : stored[..end];
    }
}
