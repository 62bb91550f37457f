namespace Hikyaku.Tables;

/// <summary>The extension of a local part: what follows the first character of recipient_delimiter (<c>user+ext</c>).</summary>
public static class AddressExtension
{
    // Never split: mail for these must arrive whatever the delimiter is.
    private static readonly string[] Reserved = ["postmaster", "mailer-daemon", "double-bounce"];

    /// <summary>The local part without its extension; the same string when it has none.</summary>
    /// <param name="localPart">Unquoted.</param>
    /// <param name="delimiters">postconf(5) recipient_delimiter: a set of characters.</param>
    public static string Strip(string localPart, string delimiters)
    {
        int at = IndexOf(localPart, delimiters);
        return at < 0 ? localPart : localPart[..at];
    }

    /// <summary>Where the delimiter stands, or -1. A delimiter in front splits nothing; with <c>-</c> neither do <c>owner-list</c> and <c>list-request</c> (postconf(5) owner_request_special).</summary>
    public static int IndexOf(string localPart, string delimiters)
    {
        if (delimiters.Length == 0) return -1;
        int at = localPart.AsSpan().IndexOfAny(delimiters);
        if (at <= 0) return -1;
        foreach (string reserved in Reserved)
            if (string.Equals(localPart, reserved, StringComparison.OrdinalIgnoreCase)) return -1;
        bool isListName = localPart[at] == '-'
            && (localPart.StartsWith("owner-", StringComparison.OrdinalIgnoreCase) || localPart.EndsWith("-request", StringComparison.OrdinalIgnoreCase));
        return isListName ? -1 : at;
    }
}
