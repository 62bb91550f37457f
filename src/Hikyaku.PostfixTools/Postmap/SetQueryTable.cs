using Hikyaku.Tables;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>Asks a table of any type as the server does. The set owns it.</summary>
internal sealed class SetQueryTable(MapSession session, MapName name, LookupTable table) : QueryTable(session, name.ToString())
{
    // fail: tables fail for no reason of the system's; errno 0 has this text in Postfix.
    private const string NoCause = "Application error";

    protected override async ValueTask<string?> LookupAsync(string key, CancellationToken cancellationToken)
    {
        if (!ToolText.TryToUnicode(key, out string text))
        {
            if (Session.RequiresUtf8)
            {
                Session.Warn($"{Name}: non-UTF-8 key \"{key}\": malformed UTF-8 or invalid codepoint");
                return null;
            }
            text = ToolText.ToUnicode(key);
        }
        LookupResult result = await table.LookupAsync(text, cancellationToken).ConfigureAwait(false);
        if (result.Status != LookupStatus.Error) return result.IsFound ? ToolText.ToBytes(result.Value) : null;
        if (name.Type != "fail" && result.Value.Length > 0) Session.Warn(ToolText.ToBytes(result.Value));
        throw Session.Fatal($"table {Name}: query error: {NoCause}");
    }
}
