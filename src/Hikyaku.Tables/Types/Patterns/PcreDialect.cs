namespace Hikyaku.Tables.Types.Patterns;

/// <summary>pcre_table(5): Perl's expressions, by libpcre2 as in Postfix.</summary>
internal sealed class PcreDialect : PatternDialect
{
    public static readonly PcreDialect Instance = new();

    public override string Name => "pcre";

    public override string SkipWords => "ignoring this rule";

    public override bool HasSecondPattern => false;

    public override string? Missing => PcreLibrary.IsPresent ? null : "pcre tables need the system's PCRE2 library: install libpcre2-8-0 (Debian), pcre2 (others), or use regexp:";

    public override uint DefaultOptions => PcreLibrary.Caseless | PcreLibrary.DotAll;

    public override uint? OptionOf(char flag) => flag switch
    {
        'i' => PcreLibrary.Caseless,
        'm' => PcreLibrary.MultiLine,
        's' => PcreLibrary.DotAll,
        'x' => PcreLibrary.Extended,
        'A' => PcreLibrary.Anchored,
        'E' => PcreLibrary.DollarEndOnly,
        'U' => PcreLibrary.Ungreedy,
        'X' => 0,
        _ => null,
    };

    public override Expression? Compile(ReadOnlySpan<byte> pattern, uint options, bool wantsGroups, TableLimits limits, out string cause)
        => PcreExpression.Compile(pattern[..^1], options, limits, out cause);
}
