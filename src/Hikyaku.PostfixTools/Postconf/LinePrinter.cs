namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Prints settings: runs of blanks become one, and with -f a line that would be too long goes on in the next one, indented.</summary>
internal static class LinePrinter
{
    /// <summary>Columns that a folded line has at most, its last one excluded.</summary>
    public const int Limit = 80;

    public const string Indent = "    ";

    /// <summary>A name and its value, as the mode wants them.</summary>
    /// <param name="value">Asked for when it is shown: expanding may fail.</param>
    public static void PrintSetting(TextWriter output, PostconfMode mode, string name, Func<string> value)
    {
        bool folds = (mode & PostconfMode.Fold) != 0;
        if ((mode & PostconfMode.HideValue) != 0) Print(output, folds, name);
        else if ((mode & PostconfMode.Json) != 0) JsonText.PrintPair(output, name, value());
        else Print(output, folds, (mode & PostconfMode.HideName) != 0 ? value() : $"{name} = {value()}");
    }

    private static void Print(TextWriter output, bool folds, string text)
    {
        int column = 0;
        foreach (Range range in text.AsSpan().SplitAny(Words.Blanks))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (word.IsEmpty) continue;
            if (column > 0)
            {
                if (!folds || column + word.Length < Limit)
                {
                    output.Write(' ');
                    column++;
                }
                else
                {
                    output.Write('\n');
                    output.Write(Indent);
                    column = Indent.Length;
                }
            }
            output.Write(word);
            column += word.Length;
        }
        output.Write('\n');
    }
}
