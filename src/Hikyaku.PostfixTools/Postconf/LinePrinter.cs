namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Prints one setting: runs of blanks become one, and with -f a line that would be too long goes on in the next one, indented.</summary>
internal static class LinePrinter
{
    /// <summary>Columns that a folded line has at most, its last one excluded.</summary>
    public const int Limit = 80;

    public const string Indent = "    ";

    public static void Print(TextWriter output, bool folds, string text)
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
