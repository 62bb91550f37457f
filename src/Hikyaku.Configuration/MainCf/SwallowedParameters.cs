using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;

namespace Hikyaku.Configuration.MainCf;

/// <summary>
/// A line <c>  mynetworks = 10.0.0.0/8</c> that begins with a blank continues the line above it: mynetworks isn't set, and the other value has a strange end.
/// Only names of parameters count, outside of braces, where such words are ordinary.
/// </summary>
internal static class SwallowedParameters
{
    public static void Check(SourceFile file, DiagnosticBag diagnostics)
    {
        SourceLine? owner = null;
        int braces = 0;
        foreach (SourceLine line in file.Lines)
        {
            string text = line.Text;
            if (text.AsSpan().TrimStart() is [] or ['#', ..]) continue;
            bool isContinuation = TracedText.IsBlank(text[0]);
            if (!isContinuation) (owner, braces) = (line, 0);
            else if (owner is not null && braces <= 0) CheckLine(line, owner, diagnostics);
            foreach (char c in text) braces += c switch { '{' => 1, '}' => -1, _ => 0 };
        }
    }

    private static void CheckLine(SourceLine line, SourceLine owner, DiagnosticBag diagnostics)
    {
        string text = line.Text;
        int start = 0;
        while (start < text.Length && TracedText.IsBlank(text[start])) start++;
        int end = start;
        while (end < text.Length && Expansion.MacroCall.IsNameChar(text[end])) end++;
        int equals = end;
        while (equals < text.Length && TracedText.IsBlank(text[equals])) equals++;
        if (end == start || equals >= text.Length || text[equals] != '=' || (equals + 1 < text.Length && text[equals + 1] == '=')) return;
        string name = text[start..end];
        if (AllParameters.Find(name) is null && TransportTemplates.Find(name) is null) return;
        string swallower = owner.Text[..Math.Max(0, owner.Text.IndexOf('='))].Trim();
        diagnostics.Add(DiagnosticCodes.SwallowedParameter, DiagnosticSeverity.Warning, line, start, end - start,
            $"this line begins with a blank and so continues the value of {swallower} (line {owner.Number}): it doesn't set {name}",
            $"remove the blanks before {name}");
    }
}
