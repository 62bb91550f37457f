namespace Hikyaku.Policy.OpenRelay;

/// <summary>Could it be?</summary>
public enum RelayAnswer
{
    /// <summary>No, whatever tables and DNS say.</summary>
    Closed,
    /// <summary>It depends on answers that nobody can know beforehand: a table, DNS.</summary>
    Depends,
    /// <summary>Yes.</summary>
    Open,
}
