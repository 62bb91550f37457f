namespace Hikyaku.Tables.Types.Patterns;

/// <summary>One compiled regular expression of a system library. Thread-safe.</summary>
internal abstract class Expression : IDisposable
{
    /// <summary>How many groups it has: the highest <c>$number</c> that its rule may use.</summary>
    public abstract int GroupCount { get; }

    /// <summary>Bytes of memory beyond what the pattern's own text explains: repetitions that multiply. 0 where the library doesn't tell.</summary>
    public virtual long BytesBeyondText => 0;

    /// <summary>What a key must hold that it can match; null when only the library knows.</summary>
    public RequiredLiterals? Required { get; init; }

    /// <summary>Compares one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="groups">Gets start and end of each group from 0 on, as far as there is room; -1 for one that took no part. Empty when nobody asks.</param>
    /// <param name="cause">Why it could not be decided, in the library's words.</param>
    public MatchOutcome Match(PatternKey key, Span<int> groups, out string cause)
    {
        cause = "";
        return Required is null || Required.AreIn(key.Folded) ? Ask(key.Text, groups, out cause) : MatchOutcome.NoMatch;
    }

    /// <summary>Lets the library compare.</summary>
    /// <param name="key">The key's bytes, with a zero byte behind the last.</param>
    /// <param name="groups">As above.</param>
    /// <param name="cause">As above.</param>
    public abstract MatchOutcome Ask(ReadOnlySpan<byte> key, Span<int> groups, out string cause);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
