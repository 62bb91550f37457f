namespace Hikyaku.Rewriting;

/// <summary>Splits <c>user+extension</c> at the first of recipient_delimiter's characters (postconf(5) recipient_delimiter).</summary>
public static class RecipientDelimiter
{
    /// <summary>
    /// True when the local part has an extension. Mail system accounts (<c>mailer-daemon</c>, <c>double-bounce</c>, <c>owner-…</c> with a <c>-</c>) are never split.
    /// </summary>
    /// <param name="localPart">Unquoted.</param>
    /// <param name="delimiters">recipient_delimiter's value; empty splits nothing.</param>
    /// <param name="user">Before the delimiter; the whole local part when there is none.</param>
    /// <param name="extension">After it, without the delimiter; empty when there is none.</param>
    public static bool TrySplit(ReadOnlySpan<char> localPart, string delimiters, out ReadOnlySpan<char> user, out ReadOnlySpan<char> extension)
        => throw new NotImplementedException();
}
