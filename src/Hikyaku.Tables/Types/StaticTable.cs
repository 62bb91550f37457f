using Hikyaku.Mail;

namespace Hikyaku.Tables.Types;

/// <summary><c>static:value</c> and <c>static:{ text with blanks }</c>: every key has this value.</summary>
internal sealed class StaticTable(string name, string value) : LookupTable(name)
{
    private readonly LookupResult _answer = LookupResult.Found(value, SourcePlace.BuiltIn);

    public static LookupTable Open(TableRequest request)
    {
        string text = request.Argument;
        if (!text.StartsWith('{')) return new StaticTable(request.Name, text);
        return text.EndsWith('}') ? new StaticTable(request.Name, text[1..^1].Trim()) : request.Unavailable($"missing '}}' in \"{request.Name}\"");
    }

    public override bool FoldsKeys => false;

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(_answer);
}
