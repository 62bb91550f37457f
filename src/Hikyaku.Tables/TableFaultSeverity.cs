namespace Hikyaku.Tables;

/// <summary>How much a <see cref="TableFault"/> costs.</summary>
public enum TableFaultSeverity
{
    /// <summary>Worth knowing; the table answers from everything that stands in it (a hash: table read from its source text).</summary>
    Notice,
    /// <summary>A compiled file is older than its source; it answers.</summary>
    Outdated,
    /// <summary>One line is ignored; the others answer.</summary>
    Warning,
    /// <summary>The table is a surrogate: every look-up is a temporary failure.</summary>
    Unavailable,
}
