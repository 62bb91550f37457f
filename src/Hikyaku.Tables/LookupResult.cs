using Hikyaku.Mail;

namespace Hikyaku.Tables;

/// <summary>What a table said to one key. A table that cannot answer says Error, never NotFound.</summary>
/// <param name="Status">Found, not found, or a temporary failure.</param>
/// <param name="Value">The right-hand side when found; the cause of the failure on error; else empty.</param>
/// <param name="Place">The line of the source that matched, where the type knows it.</param>
public readonly record struct LookupResult(LookupStatus Status, string Value, SourcePlace Place = default)
{
    public static readonly LookupResult NotFound = new(LookupStatus.NotFound, "");

    public bool IsFound => Status == LookupStatus.Found;

    public static LookupResult Found(string value, SourcePlace place = default) => new(LookupStatus.Found, value, place);

    public static LookupResult Error(string cause) => new(LookupStatus.Error, cause);
}
