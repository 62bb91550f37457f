using System.Text;
using Hikyaku.Mail;
using Hikyaku.Tables.Types.Compiled;

namespace Hikyaku.Tables.Types;

/// <summary>A table held in memory, read from a text file. Keys are folded to lower case on both sides.</summary>
internal sealed class TextTable(string name, string file, EntryIndex entries, bool foldsKeys) : LookupTable(name)
{
    private const int StackKeyBytes = 512;

    public override bool FoldsKeys => foldsKeys;

    public int Count => entries.Count;

    public override IEnumerable<string> Keys => Enumerable.Range(0, entries.Count).Select(i => Encoding.UTF8.GetString(entries.KeyOf(i)));

    /// <summary>Opens a source file in the grammar that the request asks for.</summary>
    /// <param name="request">The table.</param>
    /// <param name="file">The text.</param>
    /// <param name="index">The compiled file that Postfix would open, where it is missing: a fault names that one, as Postfix's does. Null for a table that is a text.</param>
    public static LookupTable OpenSource(TableRequest request, string file, string? index = null)
    {
        if (!request.TryReadFile(file, out byte[] content, out string cause, "open database"))
            return request.Unavailable(index is null ? cause : cause.Replace($"database {file}:", $"database {index}:", StringComparison.Ordinal));
        return new TextTable(request.Name, file, request.IsAlias ? TextIndex.ReadAliases(request, content, file) : TextIndex.ReadMap(request, content, file), request.FoldsKeys);
    }

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(Find(key));

    internal override bool IsSelfContained => true;

    public override bool MayHold(Func<string, bool> value)
    {
        for (int i = 0; i < entries.Count; i++)
            if (value(Encoding.UTF8.GetString(entries.ValueOf(i)))) return true;
        return false;
    }

    private LookupResult Find(string key)
    {
        Span<byte> space = stackalloc byte[StackKeyBytes];
        int entry = entries.Find(KeyFolding.Fold(key, foldsKeys, space));
        return entry < 0 ? LookupResult.NotFound : LookupResult.Found(Encoding.UTF8.GetString(entries.ValueOf(entry)), new SourcePlace(file, entries.LineOf(entry)));
    }
}
