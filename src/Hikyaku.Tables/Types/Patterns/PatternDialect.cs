namespace Hikyaku.Tables.Types.Patterns;

/// <summary>What regexp: and pcre: tables do differently: the options behind a pattern, and the library.</summary>
internal abstract class PatternDialect
{
    /// <summary>The table type.</summary>
    public abstract string Name { get; }

    /// <summary>How the message about a pattern without its second delimiter ends.</summary>
    public abstract string SkipWords { get; }

    /// <summary>regexp: only: <c>/one/!/two/</c> matches what one matches and two doesn't.</summary>
    public abstract bool HasSecondPattern { get; }

    /// <summary>Why the library can't be used; null when it can.</summary>
    public abstract string? Missing { get; }

    /// <summary>The options that hold without any flag.</summary>
    public abstract uint DefaultOptions { get; }

    /// <summary>The option that a flag turns over; 0 for a flag that is obsolete; null for one that doesn't exist.</summary>
    public abstract uint? OptionOf(char flag);

    /// <summary>How many positions the library makes of a pattern beyond what was written; 0 where it tells after compiling (<see cref="Expression.BytesBeyondText"/>).</summary>
    public virtual long PositionsBeyondText(ReadOnlySpan<byte> pattern) => 0;

    /// <summary>Compiles, or says why not in the library's words.</summary>
    /// <param name="pattern">Without delimiters, with a zero byte behind it.</param>
    /// <param name="options">From <see cref="DefaultOptions"/> and the flags.</param>
    /// <param name="wantsGroups">False when nobody asks what the groups matched: libraries are faster then.</param>
    /// <param name="limits">What one match may cost.</param>
    /// <param name="cause">Why it can't be compiled.</param>
    public abstract Expression? Compile(ReadOnlySpan<byte> pattern, uint options, bool wantsGroups, TableLimits limits, out string cause);
}
