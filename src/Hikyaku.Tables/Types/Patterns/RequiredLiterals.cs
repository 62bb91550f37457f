namespace Hikyaku.Tables.Types.Patterns;

/// <summary>
/// Texts that every key has, in this order, that a pattern can match: a key without them needs no library, which takes a hundred times as long to say so.
/// Case is left to the library.
/// </summary>
internal sealed class RequiredLiterals
{
    private readonly byte[][] _literals;

    private RequiredLiterals(byte[][] literals) => _literals = literals;

    /// <param name="pattern">POSIX extended or Perl, for bytes; without delimiters.</param>
    /// <param name="escapesInBrackets">In <c>[\]]</c> the backslash quotes, as Perl has it.</param>
    /// <returns>Null when there are none, or when it isn't sure.</returns>
    public static RequiredLiterals? Of(ReadOnlySpan<byte> pattern, bool escapesInBrackets)
        => new LiteralReader(pattern, escapesInBrackets).Read() is { Length: > 0 } literals ? new RequiredLiterals(literals) : null;

    /// <summary>Could the pattern match?</summary>
    /// <param name="foldedKey">With its ASCII letters in lower case.</param>
    public bool AreIn(ReadOnlySpan<byte> foldedKey)
    {
        foreach (byte[] literal in _literals)
        {
            int at = foldedKey.IndexOf(literal);
            if (at < 0) return false;
            foldedKey = foldedKey[(at + literal.Length)..];
        }
        return true;
    }
}
