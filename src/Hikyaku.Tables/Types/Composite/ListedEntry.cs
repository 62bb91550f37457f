namespace Hikyaku.Tables.Types.Composite;

/// <summary>One entry of a table that is listed.</summary>
/// <param name="Key">As it is stored; empty for a failure.</param>
/// <param name="Result">Its value, or the failure that ends the list.</param>
internal readonly record struct ListedEntry(string Key, LookupResult Result);
