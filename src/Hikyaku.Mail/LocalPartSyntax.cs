using System.Text;

namespace Hikyaku.Mail;

/// <summary>When a local part needs quotes, and how they are written (RFC 5321 section 4.1.2).</summary>
public static class LocalPartSyntax
{
    // Dot-string = Atom *("." Atom); atext of RFC 5322 section 3.2.3, and UTF8-non-ascii of RFC 6531 section 3.3.
    public static bool IsDotString(string localPart)
    {
        if (string.IsNullOrEmpty(localPart) || localPart[0] == '.' || localPart[^1] == '.') return false;
        char previous = '\0';
        foreach (char c in localPart)
        {
            if (c == '.' ? previous == '.' : !IsAtext(c)) return false;
            previous = c;
        }
        return true;
    }

    public static bool IsAtext(char c) => c > 127 || char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal);

    public static string Quote(string localPart)
    {
        var quoted = new StringBuilder(localPart.Length + 2).Append('"');
        foreach (char c in localPart)
        {
            if (c is '"' or '\\') quoted.Append('\\');
            quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
