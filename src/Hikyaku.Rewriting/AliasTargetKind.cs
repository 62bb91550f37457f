namespace Hikyaku.Rewriting;

/// <summary>The kinds of things an alias or a .forward file can name (aliases(5)).</summary>
public enum AliasTargetKind
{
    Address,
    /// <summary><c>|command</c></summary>
    Command,
    /// <summary><c>/file/name</c></summary>
    File,
    /// <summary><c>:include:/file/name</c></summary>
    Include,
}
