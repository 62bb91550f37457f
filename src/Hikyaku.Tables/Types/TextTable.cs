using System.Buffers;
using System.Collections.Frozen;
using Hikyaku.Mail;
using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types;

/// <summary>A table held in memory, read from a text file. Keys are folded to lower case on both sides.</summary>
internal sealed class TextTable : LookupTable
{
    private const int StackKeyLength = 256;

    private readonly FrozenDictionary<string, SourceEntry> _entries;
    private readonly FrozenDictionary<string, SourceEntry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly string _file;

    public TextTable(string name, string file, Dictionary<string, SourceEntry> entries)
        : base(name)
    {
        _file = file;
        _entries = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _bySpan = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => _entries.Count;

    /// <summary>Opens a source file in the grammar that the request asks for.</summary>
    public static LookupTable OpenSource(TableRequest request, string file)
    {
        if (!request.TryReadFile(file, out byte[] content, out string cause, "open database")) return request.Unavailable(cause);
        return new TextTable(request.Name, file, request.IsAlias ? AliasSource.Read(request, content, file) : MapSource.Read(request, content, file));
    }

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(Find(key));

    public override bool MayHold(Func<string, bool> value) => _entries.Values.Any(e => value(e.Value));

    private LookupResult Find(ReadOnlySpan<char> key)
    {
        if (!HasUpper(key)) return Answer(_bySpan.TryGetValue(key, out SourceEntry asIs), asIs);
        char[]? rented = key.Length > StackKeyLength ? ArrayPool<char>.Shared.Rent(key.Length) : null;
        Span<char> folded = rented ?? stackalloc char[StackKeyLength];
        int length = key.ToLowerInvariant(folded);
        LookupResult result = Answer(_bySpan.TryGetValue(folded[..length], out SourceEntry entry), entry);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    private LookupResult Answer(bool isFound, SourceEntry entry)
        => isFound ? LookupResult.Found(entry.Value, new SourcePlace(_file, entry.Line)) : LookupResult.NotFound;

    private static bool HasUpper(ReadOnlySpan<char> key) => key.ContainsAnyInRange('A', 'Z') || key.ContainsAnyExceptInRange('\0', '\x7f');
}
