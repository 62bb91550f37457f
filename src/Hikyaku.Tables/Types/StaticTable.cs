using Hikyaku.Mail;
using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types;

/// <summary><c>static:value</c> and <c>static:{ text with blanks }</c>: every key has this value.</summary>
internal sealed class StaticTable(string name, string value) : LookupTable(name)
{
    private readonly LookupResult _answer = LookupResult.Found(value, SourcePlace.BuiltIn);

    public static LookupTable Open(TableRequest request)
    {
        string text = request.Argument;
        if (text.StartsWith('{') && !BracedText.TryExtract(text, out text, out string fault)) return request.Unavailable($"bad static:name syntax: {fault}");
        return request.TryReadValue(text, out string value, out string cause) ? new StaticTable(request.Name, value) : request.Unavailable(cause);
    }

    public override bool FoldsKeys => false;

    public override bool MayHold(Func<string, bool> isWanted) => isWanted(value);

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(_answer);
}
