namespace Hikyaku.Tables.Types.Patterns;

/// <summary>regexp_table(5): POSIX expressions, by the C library as in Postfix, since no other engine gives the same answers.</summary>
internal sealed class PosixDialect : PatternDialect
{
    public static readonly PosixDialect Instance = new();

    public override string Name => "regexp";

    public override string SkipWords => "skipping this rule";

    public override bool HasSecondPattern => true;

    public override string? Missing => PosixLibrary.CountOffset < 0 ? "this system's C library lays out regex_t in an unknown way" : null;

    public override uint DefaultOptions => PosixLibrary.Extended | PosixLibrary.IgnoreCase;

    public override uint? OptionOf(char flag) => flag switch
    {
        'i' => PosixLibrary.IgnoreCase,
        'm' => PosixLibrary.NewLine,
        'x' => PosixLibrary.Extended,
        _ => null,
    };

    public override Expression? Compile(ReadOnlySpan<byte> pattern, uint options, bool wantsGroups, TableLimits limits, out string cause)
        => PosixExpression.Compile(pattern, wantsGroups ? options : options | PosixLibrary.NoGroups, out cause);

    public override long PositionsBeyondText(ReadOnlySpan<byte> pattern) => PosixSize.BeyondText(pattern);
}
