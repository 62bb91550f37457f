using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.MainCf;

/// <summary>Splits <c>name = value</c>: blanks around <c>=</c> are ignored, the value is taken as it is.</summary>
internal static class NameValueSyntax
{
    /// <summary>The entry, or null after the fault has been reported with Postfix's text.</summary>
    public static ParameterEntry? Split(TracedText line, ValueOriginKind kind, DiagnosticBag diagnostics)
    {
        string text = line.Text;
        int start = 0;
        while (start < text.Length && TracedText.IsBlank(text[start])) start++;
        int nameEnd = start;
        while (nameEnd < text.Length && text[nameEnd] != '=' && !TracedText.IsBlank(text[nameEnd])) nameEnd++;
        int equals = nameEnd;
        while (equals < text.Length && TracedText.IsBlank(text[equals])) equals++;
        if (equals >= text.Length || text[equals] != '=')
        {
            (int at, string fix) = WhatIsMissing(text, start, nameEnd, equals);
            diagnostics.Add(DiagnosticCodes.MissingEquals, DiagnosticSeverity.Error, line, at, 1,
                $"missing '=' after attribute name: \"{text.Trim()}\"", fix);
            return null;
        }
        if (nameEnd == start)
        {
            diagnostics.Add(DiagnosticCodes.MissingName, DiagnosticSeverity.Error, line, equals, 1,
                $"missing attribute name: \"{text.Trim()}\"", "write the parameter's name before the equals sign");
            return null;
        }
        return new ParameterEntry(line.Slice(start, nameEnd - start), line.Slice(equals + 1, text.Length - equals - 1).Trim(), kind);
    }

    private static (int At, string Fix) WhatIsMissing(string text, int start, int nameEnd, int next)
    {
        for (int i = start; i < text.Length; i++)
            if (PastedCharacter.Describe(text[i]) is { } pasted) return (i, $"{pasted.Name} (U+{(int)text[i]:X4}): {pasted.Fix}");
        if (text.AsSpan(start).ContainsAny('\uFFFD', '\u2190')) return (start, "remove what was pasted along with the text");
        if (MasterCf.ServiceLineShape.Matches(text)) return (start, "this looks like a line of master.cf: put it there");
        return next < text.Length
            ? (next, "write NAME = VALUE; to continue the line above, begin this one with a blank")
            : (Math.Max(0, nameEnd - 1), "write NAME = VALUE; an empty value is NAME =");
    }
}
