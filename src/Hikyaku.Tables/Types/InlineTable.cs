using System.Collections.Frozen;
using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types;

/// <summary><c>inline:{ key=value, { key = text with blanks } }</c>: entries in the configuration itself. The last of equal keys wins.</summary>
internal sealed class InlineTable(string name, FrozenDictionary<string, string> entries) : LookupTable(name)
{
    public static LookupTable Open(TableRequest request)
    {
        string text = request.Argument.Trim(MapSource.Blanks);
        if (text.Length < 2 || text[0] != '{' || text[^1] != '}') return request.Unavailable(BadSyntax(request));
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string word in BracedWords.Split(text[1..^1]))
        {
            string pair = word.StartsWith('{') && word.EndsWith('}') ? word[1..^1] : word;
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string key = equals < 0 ? "" : pair[..equals].Trim(MapSource.Blanks), value = equals < 0 ? "" : pair[(equals + 1)..].Trim(MapSource.Blanks);
            if (key.Length == 0) return request.Unavailable(BadSyntax(request));
            entries[key.ToLowerInvariant()] = value;
        }
        return entries.Count == 0
            ? request.Unavailable($"empty table: \"{request.Name}\"; need \"inline:{{name=value...}}\"")
            : new InlineTable(request.Name, entries.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public override bool MayHold(Func<string, bool> value) => entries.Values.Any(value);

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
        => ValueTask.FromResult(entries.TryGetValue(key.ToLowerInvariant(), out string? value) ? LookupResult.Found(value) : LookupResult.NotFound);

    private static string BadSyntax(TableRequest request) => $"bad syntax: \"{request.Name}\"; need \"inline:{{name=value...}}\"";
}
