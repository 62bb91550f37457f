namespace Hikyaku.Tables;

/// <summary>What a list of tables said, and which key of which table decided.</summary>
/// <param name="Result">Found, not found, or the first temporary failure.</param>
/// <param name="Key">The key that was found or failed; empty when nothing was found.</param>
/// <param name="Table">The table that answered; null when none did.</param>
public readonly record struct LookupMatch(LookupResult Result, string Key, LookupTable? Table)
{
    public static readonly LookupMatch None = new(LookupResult.NotFound, "", null);

    public bool IsFound => Result.IsFound;

    public bool IsError => Result.Status == LookupStatus.Error;
}
