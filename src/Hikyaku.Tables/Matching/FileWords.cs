using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Matching;

/// <summary>The words of a <c>/file</c> pattern. A word that begins with <c>#</c> ends its line; there are no continuation lines, so indentation means nothing.</summary>
internal static class FileWords
{
    public static IEnumerable<ListWord> Read(byte[] content, string file, Action<string, SourcePlace> warn)
    {
        int number = 0;
        foreach (string line in System.Text.Encoding.Latin1.GetString(content).Split('\n'))
        {
            number++;
            foreach (string word in BracedWords.Split(line))
            {
                if (word[0] == '#') break;
                if (System.Text.Ascii.IsValid(word)) yield return new ListWord(word, new SourcePlace(file, number));
                else warn("a pattern must be ASCII -- ignoring it", new SourcePlace(file, number));
            }
        }
    }
}
