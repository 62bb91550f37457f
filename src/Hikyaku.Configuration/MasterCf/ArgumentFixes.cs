using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.MasterCf;

/// <summary>What to write instead of an argument that its command would die of: each is a mistake that people make.</summary>
internal static class ArgumentFixes
{
    private const string Plain = "write -o name=value without blanks, or -o { name = value }";

    /// <summary>For <c>-o name = value</c> and <c>-o name =value</c>: the corrected option.</summary>
    /// <param name="name">What stands behind <c>-o</c>.</param>
    /// <param name="following">The tokens behind it.</param>
    public static string ForMissingEquals(string name, IReadOnlyList<string> following)
    {
        string? value = following switch
        {
            ["=", var behind, ..] => behind,
            [['=', .. { Length: > 0 } glued], ..] => glued,
            _ => null,
        };
        return value is null || name.Length == 0 ? Plain : $"a blank before \"=\" ends the option: write -o {name}={value}";
    }

    /// <summary>For a word that is no option.</summary>
    /// <param name="token">The word.</param>
    /// <param name="before">The token before it; null for the first.</param>
    public static string ForUnexpected(TracedText token, string? before)
    {
        if (token.LineAt(0) is { } line && line.Text.Length > 0 && TracedText.IsBlank(line.Text[0]) && ServiceLineShape.Matches(line.Text))
            return $"line {line.Number} looks like the service {ServiceLineShape.NameOf(line.Text)}, but it begins with a blank and so continues the line above it: remove the blank";
        if (before is not null && before.EndsWith('=')) return $"a blank behind \"=\" ends the option: write {before}{token}";
        if (before is [.., ','] && before.Contains('=', StringComparison.Ordinal))
            return "a blank behind a comma ends the option: write the list without blanks, or as -o { name = value, value }";
        if (before is not null && before.IndexOf('=') is var equals and >= 0 && before.AsSpan(equals + 1) is ['"' or '\'', ..])
            return "quotes don't hold words together here: write -o { name = value with blanks }, without quotes";
        return token.Text switch
        {
            ['#', ..] => "move the comment to a line of its own",
            [>= '\u2190' and <= '\u21FF', ..] => "remove the arrow and what follows it; it was a remark beside the line",
            _ when before is not null => "remove it, it is not an option; a value with blanks is written -o { name = value }, a comment on a line of its own",
            _ => "remove it, it is not an option; a comment stands on a line of its own",
        };
    }
}
