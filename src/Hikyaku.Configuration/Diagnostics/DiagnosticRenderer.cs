using System.Text;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Diagnostics;

/// <summary>
/// Findings as compilers show them: place, severity, code and message; the line; a caret under the run; the fix. The caret counts display width, so
/// that it stands right below Japanese.
/// </summary>
/// <param name="color">Whether to mark severity, caret and fix with ANSI escapes.</param>
public sealed class DiagnosticRenderer(bool color = false)
{
    private const string Indent = "    ";

    public string Render(IEnumerable<Diagnostic> findings)
    {
        var text = new StringBuilder();
        string previous = "";
        foreach (Diagnostic finding in findings)
        {
            // Remark after remark of one kind needs the line only once.
            Render(finding, text, hasLine: finding.Severity != DiagnosticSeverity.Information || finding.Fix is not null || finding.Code != previous);
            previous = finding.Code;
        }
        return text.ToString();
    }

    public string Render(Diagnostic finding)
    {
        var text = new StringBuilder();
        Render(finding, text, hasLine: true);
        return text.ToString();
    }

    /// <summary>The word for a severity: error, warning, information.</summary>
    public static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "information",
    };

    private void Render(Diagnostic finding, StringBuilder text, bool hasLine)
    {
        if (!finding.Place.IsBuiltIn) text.Append(Printable(finding.Place.ToString())).Append(": ");
        Mark(text, Word(finding.Severity), finding.Severity switch { DiagnosticSeverity.Error => "31;1", DiagnosticSeverity.Warning => "33;1", _ => "36" });
        text.Append(' ').Append(finding.Code).Append(": ").Append(Printable(finding.Message)).Append('\n');
        if (hasLine && finding.LineText is { } bytes) RenderLine(finding, bytes, text);
        if (finding.Fix is not { Length: > 0 } fix) return;
        text.Append(Indent);
        Mark(text, "fix: " + Printable(fix), "32");
        text.Append('\n');
    }

    private void RenderLine(Diagnostic finding, ReadOnlyMemory<byte> bytes, StringBuilder text)
    {
        text.Append(Indent).Append(Printable(Decode(bytes.Span))).Append('\n');
        int column = Math.Clamp(finding.Place.Column - 1, 0, bytes.Length);
        int length = Math.Clamp(finding.SpanLength, 0, bytes.Length - column);
        int before = DisplayWidth.Of(Printable(Decode(bytes.Span[..column])));
        int under = Math.Max(1, DisplayWidth.Of(Printable(Decode(bytes.Span.Slice(column, length)))));
        text.Append(Indent).Append(' ', before);
        Mark(text, new string('^', under), "32;1");
        text.Append('\n');
    }

    private void Mark(StringBuilder text, string marked, string code)
    {
        if (color) text.Append("\u001b[").Append(code).Append('m').Append(marked).Append("\u001b[0m");
        else text.Append(marked);
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
        => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);

    /// <summary>What a file contains must not steer the terminal: control characters become visible, a tab becomes one blank.</summary>
    private static string Printable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f') && !text.Contains('\uFEFF')) return text;
        var shown = new StringBuilder(text.Length);
        foreach (char c in text)
            shown.Append(c switch { '\t' => ' ', < ' ' => (char)(0x2400 + c), '\u007f' => '\u2421', >= '\u0080' and <= '\u009f' => '?', '\uFEFF' => '\u25A1', _ => c });
        return shown.ToString();
    }
}
