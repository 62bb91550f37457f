using Hikyaku.Tables;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>
/// Stands before a table. One that is in memory answers itself, since its content is what was loaded; any other finds everything, or nothing. A sender or a HELO name can be
/// guessed, so that a table in memory which permits some of them may permit a stranger's too.
/// </summary>
internal sealed class OracleTable(LookupTable table, Oracle oracle) : LookupTable(table.Name)
{
    private const string MostPermissive = "OK";

    private static readonly string[] InMemory = ["texthash", "hash", "btree", "lmdb", "cdb", "static", "inline", "cidr", "regexp", "pcre", "fail"];

    private static readonly string[] NeverPermits =
        ["DUNNO", "REJECT", "DEFER", "DEFER_IF_PERMIT", "DEFER_IF_REJECT", "HOLD", "DISCARD", "PREPEND", "INFO", "WARN", "HANGUP", "FILTER", "REDIRECT", "BCC"];

    private readonly bool _isInMemory = IsInMemory(table.Name);
    private readonly bool _permitsSome = table.MayHold(Permits);

    public override bool FoldsKeys => table.FoldsKeys;

    public override bool AllowsPartialKeys => table.AllowsPartialKeys;

    public override async ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        if (!_isInMemory) return Ask(key);
        LookupResult result = await table.LookupAsync(key, cancellationToken).ConfigureAwait(false);
        return result.Status == LookupStatus.NotFound && _permitsSome && SampleAddresses.CanBeGuessed(key) ? Ask(key) : result;
    }

    private LookupResult Ask(string key) => oracle.Ask(Name, key) ? LookupResult.Found(MostPermissive) : LookupResult.NotFound;

    // What isn't a refusal or without an opinion: OK, a time stamp, a restriction class.
    private static bool Permits(string value)
    {
        int end = value.AsSpan().IndexOfAny(' ', '\t');
        string action = end < 0 ? value : value[..end];
        bool isReply = action.Length == 3 && action[0] is '4' or '5' && end >= 0;
        return !isReply && !NeverPermits.Contains(action, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsInMemory(string name)
    {
        const string proxy = "proxy:";
        if (name.StartsWith(proxy, StringComparison.Ordinal)) name = name[proxy.Length..];
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && InMemory.Contains(name[..colon], StringComparer.Ordinal);
    }
}
