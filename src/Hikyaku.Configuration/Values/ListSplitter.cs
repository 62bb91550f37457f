using Hikyaku.Configuration.Text;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Values;

/// <summary>Splits at commas and blanks; separators inside braces don't split. A word that begins with a brace loses its outer pair and the blanks inside it.</summary>
public static class ListSplitter
{
    /// <summary>Splits a text that stands at one place.</summary>
    public static IReadOnlyList<ListWord> Split(string text, SourcePlace place = default)
    {
        IReadOnlyList<ListWord> words = Split(TracedText.BuiltIn(text), out _);
        return place.IsBuiltIn ? words : [.. words.Select(word => word with { Place = place })];
    }

    /// <param name="text">Expanded already.</param>
    /// <param name="fault">Postfix's text for an unbalanced brace; the word is then what stands inside.</param>
    internal static List<ListWord> Split(TracedText text, out string? fault)
    {
        fault = null;
        var words = new List<ListWord>();
        foreach ((int start, int length) in Tokenize(text.Text, ", \t\r\n\v\f"))
            words.Add(new ListWord(BraceSyntax.Strip(text.Text.Substring(start, length), ref fault), text.PlaceAt(start)));
        return words;
    }

    /// <summary>The words' positions; braces group.</summary>
    internal static List<(int Start, int Length)> Tokenize(string text, string separators)
    {
        var words = new List<(int, int)>();
        int at = 0;
        while (true)
        {
            while (at < text.Length && separators.Contains(text[at])) at++;
            if (at >= text.Length) return words;
            int start = at, level = 0;
            for (; at < text.Length; at++)
            {
                char c = text[at];
                if (c == '{') level++;
                else if (c == '}' && level > 0) level--;
                else if (level == 0 && separators.Contains(c)) break;
            }
            words.Add((start, at - start));
        }
    }

    /// <summary>The words' positions where double quotes group and a backslash takes the next character as it is: the results of smtpd_sender_login_maps.</summary>
    internal static List<(int Start, int Length)> TokenizeQuoted(string text, string separators)
    {
        var words = new List<(int, int)>();
        int at = 0;
        while (true)
        {
            while (at < text.Length && separators.Contains(text[at])) at++;
            if (at >= text.Length) return words;
            int start = at;
            bool isQuoted = false;
            for (; at < text.Length; at++)
            {
                char c = text[at];
                if (c == '\\') at++;
                else if (c == '"') isQuoted = !isQuoted;
                else if (!isQuoted && separators.Contains(c)) break;
            }
            at = Math.Min(at, text.Length);
            words.Add((start, at - start));
        }
    }
}
