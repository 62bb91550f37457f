namespace Hikyaku.Submit;

/// <summary>getopt(3) as sendmail uses it: options may be joined, an argument may be, and the first word that is no option ends them.</summary>
internal sealed class OptionScanner(IReadOnlyList<string> arguments, string optionList)
{
    private int _inWord;

    /// <summary>The argument that comes next.</summary>
    public int Index { get; set; }

    /// <summary>The last option's argument; empty when it takes none.</summary>
    public string Argument { get; private set; } = "";

    /// <summary>True between two words: not within joined options.</summary>
    public bool IsAtWord => _inWord == 0;

    /// <summary>The next option, <c>?</c> for one that is unknown or lacks its argument, or null at the end.</summary>
    public char? Next()
    {
        Argument = "";
        if (_inWord == 0)
        {
            if (Index >= arguments.Count || arguments[Index].Length < 2 || arguments[Index][0] != '-') return null;
            if (arguments[Index] == "--")
            {
                Index++;
                return null;
            }
            _inWord = 1;
        }
        string word = arguments[Index];
        char option = word[_inWord++];
        int known = option == ':' ? -1 : optionList.IndexOf(option, StringComparison.Ordinal);
        bool takesArgument = known >= 0 && known + 1 < optionList.Length && optionList[known + 1] == ':';
        if (_inWord < word.Length && !takesArgument) return known < 0 ? '?' : option;
        string rest = word[_inWord..];
        _inWord = 0;
        Index++;
        if (known < 0) return '?';
        if (!takesArgument) return option;
        if (rest.Length > 0) Argument = rest;
        else if (Index < arguments.Count) Argument = arguments[Index++];
        else return '?';
        return option;
    }
}
