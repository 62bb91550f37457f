using System.Text;
using Hikyaku.Tables.Source;
using Hikyaku.Tables.Types.Compiled;

namespace Hikyaku.Tables.Types;

/// <summary>
/// A compiled file in memory: <c>hash:</c>, <c>btree:</c>, <c>lmdb:</c>, <c>cdb:</c>. All its entries were gone through when it was opened, so what is wrong with it is known by then.
/// </summary>
internal sealed class CompiledTable : LookupTable
{
    private const int StackKeyBytes = 512;

    private readonly CompiledFile _file;
    private readonly bool _isAlias;
    private readonly bool _hasNulls;
    private readonly bool _hasPlain;

    /// <param name="name">As written in the configuration.</param>
    /// <param name="file">The content.</param>
    /// <param name="isAlias">A name that needs quotes is looked up with them too: postalias of Postfix 3.12 keeps them.</param>
    /// <exception cref="InvalidDataException">It is corrupt.</exception>
    public CompiledTable(string name, CompiledFile file, bool isAlias)
        : base(name)
    {
        _file = file;
        _isAlias = isAlias;
        foreach (CompiledEntry entry in file.Entries())
        {
            bool hasNull = entry.Key.Length > 0 && entry.Key.Span[^1] == 0;
            _hasNulls |= hasNull;
            _hasPlain |= !hasNull;
        }
    }

    internal override bool IsSelfContained => true;

    public override IEnumerable<string> Keys => _file.Entries().Select(static e => Encoding.UTF8.GetString(UpToNull(e.Key.Span)));

    public override bool MayHold(Func<string, bool> value) => _file.Entries().Any(e => value(Encoding.UTF8.GetString(UpToNull(e.Value.Span))));

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(Lookup(key));

    private LookupResult Lookup(string key)
    {
        Span<byte> space = stackalloc byte[StackKeyBytes];
        try
        {
            ReadOnlySpan<byte> folded = KeyFolding.Fold(key, folds: true, space);
            ReadOnlyMemory<byte>? found = Find(folded);
            if (found is null && _isAlias && Quoted(folded) is { } quoted) found = Find(quoted);
            return found is { } stored ? Answer(key, UpToNull(stored.Span)) : LookupResult.NotFound;
        }
        catch (InvalidDataException e)
        {
            return LookupResult.Error($"error reading {Name}: {e.Message}");
        }
    }

    private LookupResult Answer(string key, ReadOnlySpan<byte> value)
    {
        string text = Encoding.UTF8.GetString(value);
        return System.Text.Unicode.Utf8.IsValid(value) ? LookupResult.Found(text) : LookupResult.Error(TableText.Malformed(Name, key, text));
    }

    private ReadOnlyMemory<byte>? Find(ReadOnlySpan<byte> key)
    {
        if (_hasNulls && FindWithNull(key) is { } found) return found;
        return _hasPlain ? _file.Find(key) : null;
    }

    private ReadOnlyMemory<byte>? FindWithNull(ReadOnlySpan<byte> key)
    {
        Span<byte> terminated = key.Length < StackKeyBytes ? stackalloc byte[StackKeyBytes] : new byte[key.Length + 1];
        key.CopyTo(terminated);
        terminated[key.Length] = 0;
        return _file.Find(terminated[..(key.Length + 1)]);
    }

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
