using Hikyaku.Configuration.Diagnostics;

namespace Hikyaku.Configuration.Text;

/// <summary>
/// Physical to logical lines, by the rules that main.cf, master.cf and table sources share: a comment line vanishes even in the middle of a logical
/// line, a blank line doesn't end one, an indented line continues one, there is no backslash.
/// </summary>
internal static class LogicalLineReader
{
    public static List<LogicalLine> Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var logical = new List<LogicalLine>();
        TracedTextBuilder? current = null;
        SourceLine? first = null;
        bool ended = false;
        foreach (SourceLine line in file.Lines)
        {
            int nul = line.Text.IndexOf('\0');
            if (nul >= 0) diagnostics.NulByte(line, nul);
            int start = FirstNonBlank(line.Text);
            if (start == line.Text.Length || line.Text[start] == '#') continue;
            if (current is not null && start > 0)
            {
                if (!ended) current.Append(TracedText.Of(line), 0, nul < 0 ? line.Text.Length : nul);
                ended |= nul >= 0;
                continue;
            }
            Finish(logical, current, first, diagnostics);
            current = new TracedTextBuilder();
            first = line;
            ended = nul >= 0;
            current.Append(TracedText.Of(line), 0, nul < 0 ? line.Text.Length : nul);
        }
        Finish(logical, current, first, diagnostics);
        return logical;
    }

    private static void Finish(List<LogicalLine> logical, TracedTextBuilder? builder, SourceLine? first, DiagnosticBag diagnostics)
    {
        if (builder is null || first is null) return;
        var line = new LogicalLine(builder.ToTracedText(), first);
        if (line.Text.Length == 0) return;
        if (TracedText.IsBlank(line.Text.Text[0])) diagnostics.LeadingBlank(line);
        else logical.Add(line);
    }

    private static int FirstNonBlank(string text)
    {
        int i = 0;
        while (i < text.Length && TracedText.IsBlank(text[i])) i++;
        return i;
    }
}
