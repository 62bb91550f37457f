using System.Collections.Frozen;
using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types;

/// <summary><c>inline:{ key=value, { key = text with blanks } }</c>: entries in the configuration itself. The last of equal keys wins.</summary>
internal sealed class InlineTable(string name, FrozenDictionary<string, string> entries) : LookupTable(name)
{
    public static LookupTable Open(TableRequest request)
    {
        if (!BracedText.TryUnwrap(request.Argument, out string inner)) return Unavailable(request, "bad syntax", "value");
        string wanted = request.ValuesAreFiles ? "filename" : "value";
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string word in BracedWords.Split(inner))
        {
            string pair = word;
            if (word.StartsWith('{') && !BracedText.TryExtract(word, out pair, out string fault)) return Unavailable(request, fault, wanted);
            if (!NameValue.TrySplit(pair, out string key, out string text, out fault)) return Unavailable(request, fault, wanted);
            if (!request.TryReadValue(text, out string value, out fault)) return Unavailable(request, fault, wanted);
            if (key.Length == 0) request.Warn($"\"{pair}\" has no key: nothing will ever find it", default);
            entries[key.ToLowerInvariant()] = value;
        }
        return entries.Count == 0 ? Unavailable(request, "empty table", wanted) : new InlineTable(request.Name, entries.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public override IReadOnlyDictionary<string, string> Entries => entries;

    public override bool MayHold(Func<string, bool> isWanted) => entries.Values.Any(isWanted);

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
        => ValueTask.FromResult(entries.TryGetValue(key.ToLowerInvariant(), out string? value) ? LookupResult.Found(value) : LookupResult.NotFound);

    private static LookupTable Unavailable(TableRequest request, string fault, string wanted)
        => request.Unavailable($"{fault}: \"{request.Type}:{request.Argument}\"; need \"{request.Type}:{{name={wanted}...}}\"");
}
