namespace Hikyaku.Documentation.Pages;

/// <summary>Where a line of Japanese may end: text formatters break at blanks only, and it has none.</summary>
internal static class WideText
{
    private const string NotAtLineStart = "、。，．・：；？！）」』】〕ーゃゅょっぁぃぅぇぉャュョッァィゥェォ々…,.:;?!)]}'\"%";
    private const string NotAtLineEnd = "（「『【〔([{'\"$";

    /// <summary>Kana, kanji and their punctuation.</summary>
    public static bool IsWide(char c) => c is >= '\u3000' and <= '\u30FF' or >= '\u4E00' and <= '\u9FFF' or >= '\uFF01' and <= '\uFF60';

    public static bool MayBreakBetween(char before, char after)
        => (IsWide(before) || IsWide(after)) && before != ' ' && after != ' ' && !NotAtLineStart.Contains(after) && !NotAtLineEnd.Contains(before);
}
