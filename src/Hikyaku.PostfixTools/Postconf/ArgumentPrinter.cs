using System.Text;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Prints a command's arguments behind what stands on the line already: with -f each option with a value has a line of its own.</summary>
/// <param name="output">Where to.</param>
/// <param name="folds">With -f.</param>
/// <param name="valueMargin">Columns that an option with a value must leave free before the limit.</param>
internal sealed class ArgumentPrinter(TextWriter output, bool folds, int valueMargin)
{
    /// <summary>Columns printed so far.</summary>
    public int Column { get; private set; }

    /// <summary>The arguments as one text, for JSON.</summary>
    public static string Join(string command, IEnumerable<CommandArguments.Item> items)
    {
        var text = new StringBuilder(command);
        foreach (CommandArguments.Item item in items)
        {
            text.Append(' ').Append(item.TextInBraces);
            if (item.ValueInBraces is { } value) text.Append(' ').Append(value);
        }
        return text.ToString();
    }

    public void Write(string text)
    {
        output.Write(text);
        Column += text.Length;
    }

    public void BreakLine()
    {
        output.Write('\n');
        output.Write(LinePrinter.Indent);
        Column = LinePrinter.Indent.Length;
    }

    public void Write(IEnumerable<CommandArguments.Item> items)
    {
        foreach (CommandArguments.Item item in items)
        {
            int length = item.Text.Length;
            if (item.ValueInBraces is { } shown)
            {
                length += shown.Length + valueMargin;
                Column = LinePrinter.Limit;
            }
            if (Column > LinePrinter.Indent.Length)
            {
                if (!folds || Column + 1 + length < LinePrinter.Limit) Write(" ");
                else BreakLine();
            }
            Write(item.TextInBraces);
            if (item.ValueInBraces is not { } value) continue;
            Write(" ");
            Write(value);
            Column = LinePrinter.Limit;
        }
    }
}
