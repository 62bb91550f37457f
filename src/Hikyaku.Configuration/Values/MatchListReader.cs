using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Values;

/// <summary>
/// The members of a match list such as mydestination and mynetworks: up to a word that begins with <c>#</c>, which Postfix takes for a comment here and nowhere
/// else (reported), and with the words of a file for <c>/file/name</c>.
/// </summary>
public static class MatchListReader
{
    private const int MaximumNesting = 10;

    /// <param name="words">A list's words.</param>
    /// <param name="open">Opens a file; an exception of it leaves the file's name in place.</param>
    /// <param name="unreadable">Told each file that cannot be read, and why.</param>
    public static IReadOnlyList<ListWord> Expand(IReadOnlyList<ListWord> words, Func<string, Stream> open, Action<ListWord, string>? unreadable = null)
    {
        if (!words.Any(word => IsFile(word.Text) || IsComment(word))) return words;
        var members = new List<ListWord>();
        Add(members, words, isNegated: false, open, unreadable, 0);
        return members;
    }

    private static bool IsComment(ListWord word) => word.Text is ['#', ..];

    private static bool IsFile(string word) => word.TrimStart('!') is ['/', ..];

    private static void Add(List<ListWord> members, IReadOnlyList<ListWord> words, bool isNegated, Func<string, Stream> open, Action<ListWord, string>? unreadable, int depth)
    {
        foreach (ListWord word in words.TakeWhile(word => !IsComment(word)))
        {
            int marks = 0;
            while (marks < word.Text.Length && word.Text[marks] == '!') marks++;
            bool negated = isNegated ^ (marks % 2 == 1);
            string bare = word.Text[marks..];
            if (bare is ['/', ..] && depth < MaximumNesting && ReadWords(bare, open, word, unreadable) is { } inside)
                Add(members, inside, negated, open, unreadable, depth + 1);
            else
                members.Add(word with { Text = negated ? "!" + bare : bare });
        }
    }

    private static List<ListWord>? ReadWords(string path, Func<string, Stream> open, ListWord word, Action<ListWord, string>? unreadable)
    {
        try
        {
            SourceFile file = SourceFile.Split(path, FileBytes.Read(path, open));
            var words = new List<ListWord>();
            foreach (LogicalLine line in LogicalLineReader.Read(file, new DiagnosticBag()))
                words.AddRange(ListSplitter.Split(line.Text, out _).TakeWhile(word => !IsComment(word)));
            return words;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            unreadable?.Invoke(word, e.Message);
            return null;
        }
    }
}
