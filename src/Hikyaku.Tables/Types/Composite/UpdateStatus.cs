namespace Hikyaku.Tables.Types.Composite;

/// <summary>What became of a change.</summary>
internal enum UpdateStatus
{
    /// <summary>The table holds what was asked for.</summary>
    Done,
    /// <summary>There was nothing to delete, or the entry is one that the table never holds.</summary>
    Refused,
    /// <summary>Temporary failure.</summary>
    Error,
}
