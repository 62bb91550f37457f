namespace Hikyaku.Tables.Source;

/// <summary>What a line of an alias file is.</summary>
internal enum AliasSplit
{
    Entry,
    /// <summary>No token at all: left out in silence.</summary>
    Nothing,
    /// <summary>No colon, nothing on one of its sides, or a comma in the name.</summary>
    NoPair,
    /// <summary>The name has a domain.</summary>
    NotLocal,
}
