using Hikyaku.Configuration;

namespace Hikyaku.Smtpd.Settings;

/// <summary>
/// postconf(5) smtpd_forbidden_commands: words that no mail client sends. Plain words, and the built-in pattern <c>regexp:{{/^[^A-Z]/ Bogus}}</c>; Postfix's
/// regexp tables ignore case, so it means: anything that doesn't begin with a letter.
/// </summary>
public sealed class ForbiddenCommands
{
    private const string BuiltInPattern = "regexp:{{/^[^A-Z]/ Bogus}}";

    private readonly string[] _words;
    private readonly bool _onlyLetters;

    public ForbiddenCommands(IEnumerable<string> words)
    {
        string[] all = [.. words];
        _words = [.. all.Where(w => !w.Contains(':', StringComparison.Ordinal))];
        _onlyLetters = all.Any(IsBuiltInPattern);
    }

    public static ForbiddenCommands BuiltIn { get; } = new(["CONNECT", "GET", "POST", BuiltInPattern]);

    public bool Contains(string word)
        => (_onlyLetters && (word.Length == 0 || !char.IsAsciiLetter(word[0]))) || _words.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that are other tables: their chapter comes later, and check says so.</summary>
    public static IEnumerable<ListWord> NotSupported(IEnumerable<ListWord> words)
        => words.Where(w => w.Text.Contains(':', StringComparison.Ordinal) && !IsBuiltInPattern(w.Text));

    private static bool IsBuiltInPattern(string word)
        => word.Replace(" ", "", StringComparison.Ordinal).Equals(BuiltInPattern.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
}
