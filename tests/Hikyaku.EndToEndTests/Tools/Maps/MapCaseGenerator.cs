using System.Globalization;
using System.Text;

namespace Hikyaku.EndToEndTests.Tools.Maps;

/// <summary>Sources that people and accidents write, out of a seed. No NUL bytes: Debian's release doesn't warn of them yet.</summary>
internal sealed class MapCaseGenerator(int seed)
{
    private static readonly string[] Words =
        ["a", "B", "abc", "ABC", "user@example.jp", "@example.jp", "\"q r\"", "\"q", "x\\ y", "key:", ":", "1.2.3.4", "\u00c3\u0084", "\u00e3\u0081\u0082", "\xff", "\xc4", "#no", "a,b", "OK", "=", "(c)", "l\"m\"n"];

    private static readonly string[] AliasWords =
        ["root", "List", "a", "b.c", "\"x y\"", "a@b", "x%y", "|\"/bin/x y\"", "/var/mail/x", ":include:/l", "(c)", "(c", "x(y)z", "a:b", "\\a", "\u00c3\u0084", "owner-l", "<a@b>", "a b", "\"|x, y\""];

    // Names in quotes are stored otherwise by Debian's release, which makes them internal: only values have some.
    private static readonly string[] AliasNames = [.. AliasWords.Where(static w => w.IndexOfAny(['"', '\\', '<']) < 0)];

    private readonly Random _random = new(seed);

    /// <summary>Lines for postmap, one character a byte.</summary>
    public string Map() => Lines(Words, Words, static () => " ");

    /// <summary>Lines for postalias.</summary>
    public string Aliases() => Lines(AliasNames, AliasWords, static () => ": ");

    /// <summary>Keys to ask for.</summary>
    public static string Keys(string source) => string.Concat(source.Split('\n', ' ', '\t').Where(static w => w.Length > 0).Distinct().Take(40).Select(static w => w + "\n")) + "none\n";

    private string Lines(string[] names, string[] values, Func<string> separator)
    {
        var text = new StringBuilder();
        int count = _random.Next(1, 30);
        for (int i = 0; i < count; i++)
        {
            switch (_random.Next(14))
            {
                case 0: text.Append('#').Append(Word(names)); break;
                case 1: text.Append(' ').Append(Word(names)); break;
                case 2: text.Append(" \t"); break;
                case 3: text.Append(Word(names)); break;
                case 4: text.Append(CultureInfo.InvariantCulture, $"{Word(names)}\t {Word(names)} {Word(names)} \r"); break;
                case 5: text.Append(' '); text.Append('#').Append(Word(names)); break;
                default: text.Append(Word(names)).Append(separator()).Append(Word(values)); break;
            }
            if (i + 1 < count || _random.Next(4) > 0) text.Append('\n');
        }
        return text.ToString();
    }

    private string Word(string[] words) => words[_random.Next(words.Length)];
}
