using Hikyaku.Configuration.Text;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Diagnostics;

/// <summary>Collects the findings of one load; the same finding at the same place is kept once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _findings = [];
    private readonly HashSet<(string, SourcePlace, string)> _seen = [];

    public IReadOnlyList<Diagnostic> Findings => _findings;

    public void Add(Diagnostic diagnostic)
    {
        if (_seen.Add((diagnostic.Code, diagnostic.Place, diagnostic.Message))) _findings.Add(diagnostic);
    }

    /// <summary>A finding on a run of a text.</summary>
    public void Add(string code, DiagnosticSeverity severity, TracedText text, int start, int length, string message, string? fix = null)
    {
        SourceLine? line = text.LineAt(start);
        Add(new Diagnostic
        {
            Code = code,
            Severity = severity,
            Message = message,
            Fix = fix,
            Place = text.PlaceAt(start),
            LineText = line?.Bytes,
            SpanLength = text.SpanLength(start, length),
        });
    }

    public void Add(string code, DiagnosticSeverity severity, TracedText text, string message, string? fix = null)
        => Add(code, severity, text, 0, Math.Max(1, text.Length), message, fix);

    /// <summary>A finding on characters of a physical line.</summary>
    public void Add(string code, DiagnosticSeverity severity, SourceLine line, int start, int length, string message, string? fix = null)
        => Add(code, severity, TracedText.Of(line), start, length, message, fix);

    /// <summary>A finding that no line of a file contains, or only the file as a whole.</summary>
    public void Add(string code, DiagnosticSeverity severity, SourcePlace place, string message, string? fix = null)
        => Add(new Diagnostic { Code = code, Severity = severity, Message = message, Fix = fix, Place = place });

    public void NulByte(SourceLine line, int at)
        => Add(DiagnosticCodes.NulByte, DiagnosticSeverity.Warning, line, at, 1, "text after null byte may be ignored", "remove the NUL byte; the rest of the line is not read");

    public void LeadingBlank(LogicalLine line)
    {
        string text = line.Text.Text.Length > 30 ? line.Text.Text[..30] + "..." : line.Text.Text;
        Add(DiagnosticCodes.LeadingBlank, DiagnosticSeverity.Warning, line.First, 0, 1,
            $"logical line must not start with whitespace: \"{text}\"", "remove the blanks at the start of the line, or put the line that it continues before it");
    }
}
