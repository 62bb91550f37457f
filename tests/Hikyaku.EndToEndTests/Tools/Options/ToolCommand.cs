using System.Text;

namespace Hikyaku.EndToEndTests.Tools.Options;

/// <summary>One command of a line of <see cref="ToolInvocations"/>.</summary>
/// <param name="Words">The tool's name and its arguments.</param>
/// <param name="Input">Standard input.</param>
internal sealed record ToolCommand(IReadOnlyList<string> Words, string Input)
{
    public static IReadOnlyList<ToolCommand> ParseLine(string line) => [.. line.TrimStart('~').Split(" ; ").Select(Parse)];

    private static ToolCommand Parse(string text)
    {
        string[] parts = text.Trim().Split(" << ");
        return new ToolCommand(Split(parts[0]), parts.Length > 1 ? parts[1].Trim('\'').Replace("\\n", "\n", StringComparison.Ordinal) : "");
    }

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        bool isQuoted = false;
        foreach (char c in text)
        {
            if (c == '\'') (isQuoted, word) = (!isQuoted, word ?? new StringBuilder());
            else if (c != ' ' || isQuoted) (word ??= new StringBuilder()).Append(c);
            else if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }
        if (word is not null) words.Add(word.ToString());
        return words;
    }
}
