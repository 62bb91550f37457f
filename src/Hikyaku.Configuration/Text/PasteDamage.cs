using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Configuration.Text;

/// <summary>Names what a web page or a word processor has put into a file: byte order mark, CR LF, wide blanks, curly quotes and dashes, remarks behind a value.</summary>
internal static class PasteDamage
{
    public static void CheckFile(SourceFile file, DiagnosticBag diagnostics)
    {
        if (file.Lines is [{ HasByteOrderMark: true } first, ..])
        {
            bool isHarmless = first.Text.TrimStart() is "" or ['#', ..];
            diagnostics.Add(DiagnosticCodes.ByteOrderMark, isHarmless ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
                first, 0, 1, "the file begins with a byte order mark (U+FEFF), which Postfix takes for a part of the first name",
                "save the file as UTF-8 without a byte order mark");
        }
        if (file.FirstCarriageReturnLine > 0)
            diagnostics.Add(DiagnosticCodes.CarriageReturns, DiagnosticSeverity.Warning, new Mail.SourcePlace(file.Path, file.FirstCarriageReturnLine),
                "lines end in CR LF, as on Windows; the CR is ignored", "convert the file: sed -i 's/\\r$//' " + file.Path);
    }

    public static void CheckEntry(ParameterEntry entry, DiagnosticBag diagnostics)
    {
        if (IsAscii(entry.Name.Text) && IsAscii(entry.Value.Text) && !entry.Value.Text.Contains('#')) return;
        CheckName(entry, diagnostics);
        CheckValue(entry, diagnostics);
    }

    private static void CheckName(ParameterEntry entry, DiagnosticBag diagnostics)
    {
        for (int i = 0; i < entry.Name.Length; i++)
        {
            if (PastedCharacter.Describe(entry.Name.Text[i]) is not { } pasted) continue;
            Report(diagnostics, DiagnosticSeverity.Error, entry.Name, i, pasted, "in the parameter's name");
            return;
        }
    }

    private static void CheckValue(ParameterEntry entry, DiagnosticBag diagnostics)
    {
        string value = entry.Value.Text;
        bool isProse = AllParameters.Find(entry.Name.Text) is StringParameter or RawParameter;
        bool reportedBlank = false, reportedOther = false;
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] == '#' && (i > 0 ? TracedText.IsBlank(value[i - 1]) : value.Length > 1))
            {
                diagnostics.Add(DiagnosticCodes.CommentAfterText, DiagnosticSeverity.Warning, entry.Value, i, value.Length - i,
                    $"#comment after other text is not allowed: it is part of the value of {entry.Name.Text}", "move the comment to a line of its own");
                return;
            }
            if (value[i] < 0x80 || PastedCharacter.Describe(value[i]) is not { } pasted || (pasted.IsBlank ? reportedBlank : reportedOther)) continue;
            bool isEdge = i == 0 || i == value.Length - 1;
            bool isError = pasted.IsBlank ? isEdge || !isProse : !isProse;
            Report(diagnostics, isError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, entry.Value, i, pasted, $"in the value of {entry.Name.Text}");
            if (pasted.IsBlank) reportedBlank = true;
            else reportedOther = true;
        }
    }

    /// <summary>Reports one character by its name and code point.</summary>
    public static void Report(DiagnosticBag diagnostics, DiagnosticSeverity severity, TracedText text, int at, PastedCharacter pasted, string where)
        => diagnostics.Add(pasted.IsBlank ? DiagnosticCodes.WideBlank : DiagnosticCodes.CurlyCharacter, severity, text, at, 1,
            $"{pasted.Name} (U+{(int)text.Text[at]:X4}) {where}", pasted.Fix);

    private static bool IsAscii(string text) => System.Text.Ascii.IsValid(text);
}
