using System.Text;
using System.Text.RegularExpressions;

namespace Hikyaku.UnitTests.PostfixTools.Postconf;

/// <summary>
/// Runs the shell lines of Postfix's own postconf tests without a shell: postconf with its redirections, <c>| grep WORD</c>, echo that appends, touch
/// (which means nothing here). Anything else fails the test.
/// </summary>
/// <param name="folder">Where the case's files are.</param>
/// <param name="dot">Another name of that folder: stands for the current directory, which a test cannot change.</param>
internal sealed partial class GoldenScript(string folder, string dot)
{
    public async Task RunAsync(string script)
    {
        foreach (string line in script.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries)) await RunLineAsync(line);
    }

    private async Task RunLineAsync(string line)
    {
        List<string> words = Split(AfterThoughts().Replace(line, ""));
        switch (words[0])
        {
            case "./postconf":
                await RunPostconfAsync(words);
                break;
            case "echo":
                int append = words.IndexOf(">>");
                await File.AppendAllTextAsync(Path.Combine(folder, words[append + 1]), string.Join(' ', words[1..append]) + "\n", Encoding.Latin1);
                break;
            case "touch":
                break;
            default:
                throw new InvalidOperationException($"not understood: {line}");
        }
    }

    private async Task RunPostconfAsync(List<string> words)
    {
        var arguments = new List<string>();
        string? output = null, error = null, pattern = null;
        bool appends = false, joins = false;
        for (int i = 1; i < words.Count; i++)
        {
            if (words[i] == "2>&1") joins = true;
            else if (words[i] is "|") pattern = words[i += 2];
            else if (words[i].StartsWith("2>", StringComparison.Ordinal)) error = words[i][2..];
            else if (words[i] is ['>', ..]) (output, appends) = (words[i].TrimStart('>'), words[i].StartsWith(">>", StringComparison.Ordinal));
            else arguments.Add(NamesDirectory(words[i - 1], words[i]) ? words[i][..^1] + dot : words[i]);
        }
        PostconfRun run = await PostconfRun.Of([.. arguments]);
        string text = joins ? run.Both : run.Output;
        if (pattern is not null) text = string.Concat(text.Split('\n').Where(l => l.Contains(pattern, StringComparison.Ordinal)).Select(static l => l + "\n"));
        Write(output, text, appends);
        Write(error, run.Error, appends: false);
    }

    private void Write(string? name, string text, bool appends)
    {
        if (name is null or "/dev/null") return;
        string path = Path.Combine(folder, name), shown = text.Replace(dot, ".", StringComparison.Ordinal);
        if (appends) File.AppendAllText(path, shown, Encoding.Latin1);
        else File.WriteAllText(path, shown, Encoding.Latin1);
    }

    private static bool NamesDirectory(string before, string word)
        => word == "." ? EndsInC(before) : word is [.., '.'] && (EndsInC(word[..^1]) || word == "config_directory=.");

    private static bool EndsInC(string word) => word is ['-', .., 'c'];

    private static List<string> Split(string line)
    {
        var words = new List<string>();
        foreach (Match match in Word().Matches(line)) words.Add(match.Value.Replace("'", "", StringComparison.Ordinal));
        return words;
    }

    [GeneratedRegex(@"(?:'[^']*'|[^\s'])+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(\|\| true|; exit 0)\s*$")]
    private static partial Regex AfterThoughts();
}
