namespace Hikyaku.PostfixTools;

/// <summary>
/// getopt(3) as Postfix's commands call it: options may be joined, an argument may be, <c>--</c> or the first word that is no option ends them.
/// What is wrong is complained about in the C library's words.
/// </summary>
/// <param name="known">The option letters, each followed by a colon when it takes an argument: <c>c:d:v</c>.</param>
public sealed class ToolOptions(ToolConsole console, IReadOnlyList<string> arguments, string known)
{
    private int _word;
    private int _inWord;

    /// <summary>The last option's argument; empty when it takes none.</summary>
    public string Argument { get; private set; } = "";

    /// <summary>What follows the options.</summary>
    public IReadOnlyList<string> Rest => [.. arguments.Skip(_word)];

    /// <summary>The next option, <c>?</c> after a complaint about one that is unknown or lacks its argument, or null at the end.</summary>
    public char? Next()
    {
        Argument = "";
        if (_inWord == 0 && !TryEnterWord()) return null;
        string word = arguments[_word];
        char option = word[_inWord++];
        int at = option == ':' ? -1 : known.IndexOf(option, StringComparison.Ordinal);
        bool takesArgument = at >= 0 && at + 1 < known.Length && known[at + 1] == ':';
        string rest = word[_inWord..];
        if (rest.Length == 0 || takesArgument)
        {
            _inWord = 0;
            _word++;
        }
        if (at < 0) return Complain($"invalid option -- '{option}'");
        if (!takesArgument) return option;
        if (rest.Length == 0 && _word >= arguments.Count) return Complain($"option requires an argument -- '{option}'");
        Argument = rest.Length > 0 ? rest : arguments[_word++];
        return option;
    }

    private bool TryEnterWord()
    {
        if (_word >= arguments.Count || arguments[_word].Length < 2 || arguments[_word][0] != '-') return false;
        if (arguments[_word] == "--")
        {
            _word++;
            return false;
        }
        _inWord = 1;
        return true;
    }

    private char Complain(string text)
    {
        console.Error.WriteLine($"{console.CalledAs}: {text}");
        return '?';
    }
}
