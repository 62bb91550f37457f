using System.Text;

namespace Hikyaku.Policy.DnsLists;

/// <summary>postconf(5) smtpd_expansion_filter: the characters that may come out of a <c>$name</c>; others become underscores.</summary>
internal sealed class ExpansionFilter(string parameter)
{
    private readonly HashSet<char> _allowed = [.. Unescape(parameter)];

    public string Apply(string text) => text.All(_allowed.Contains) ? text : string.Concat(text.Select(c => _allowed.Contains(c) ? c : '_'));

    /// <summary>Escapes as in C: <c>\a \b \f \n \r \t \v</c>, up to three octal digits, and any other character itself.</summary>
    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }
            int letter = "abfnrtv".IndexOf(text[++i], StringComparison.Ordinal);
            if (letter >= 0) plain.Append("\a\b\f\n\r\t\v"[letter]);
            else if (text[i] is < '0' or > '7') plain.Append(text[i]);
            else
            {
                int code = text[i] - '0';
                for (int digits = 1; digits < 3 && i + 1 < text.Length && text[i + 1] is >= '0' and <= '7'; digits++) code = code * 8 + (text[++i] - '0');
                plain.Append((char)(code & 0xFF));
            }
        }
        return plain.ToString();
    }
}
