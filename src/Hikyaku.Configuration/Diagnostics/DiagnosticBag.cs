using Hikyaku.Configuration.Text;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Diagnostics;

/// <summary>
/// Collects the findings of one load; the same finding at the same place is kept once. A file that is no configuration at all (a picture, a log) could have one for each
/// line: past a thousand they are counted, and said to be there.
/// </summary>
internal sealed class DiagnosticBag
{
    private const int MaximumPerFile = 1000;
    private const int MaximumMessageLength = 2000;

    private readonly List<Diagnostic> _findings = [];
    private readonly HashSet<(string, SourcePlace, string)> _seen = [];
    private readonly Dictionary<string, (int Kept, int Dropped, DiagnosticSeverity Worst)> _files = new(StringComparer.Ordinal);

    /// <summary>All that were kept, then one for each file of which some were not.</summary>
    public IReadOnlyList<Diagnostic> Findings => [.. _findings, .. _files.Where(file => file.Value.Dropped > 0).Select(file => Overflow(file.Key, file.Value.Dropped, file.Value.Worst))];

    /// <summary>True when another finding in this file would only be counted: its explanation needn't be worked out.</summary>
    public bool IsFull(string? file) => file is not null && _files.TryGetValue(file, out var counted) && counted.Kept >= MaximumPerFile;

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Message.Length > MaximumMessageLength) diagnostic = diagnostic with { Message = diagnostic.Message[..MaximumMessageLength] + "..." };
        if (diagnostic.Place.File is { } file && !HasRoom(file, diagnostic.Severity)) return;
        if (!_seen.Add((diagnostic.Code, diagnostic.Place, diagnostic.Message))) return;
        _findings.Add(diagnostic);
        if (diagnostic.Place.File is { } kept) _files[kept] = (_files.GetValueOrDefault(kept).Kept + 1, 0, default);
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

    private bool HasRoom(string file, DiagnosticSeverity severity)
    {
        (int kept, int dropped, DiagnosticSeverity worst) = _files.GetValueOrDefault(file);
        if (kept < MaximumPerFile) return true;
        _files[file] = (kept, dropped + 1, severity > worst ? severity : worst);
        return false;
    }

    private static Diagnostic Overflow(string file, int dropped, DiagnosticSeverity worst) => new()
    {
        Code = DiagnosticCodes.MoreFindings,
        Severity = worst,
        Place = new SourcePlace(file),
        Message = $"{dropped} more findings in this file are not shown",
        Fix = "mend the ones above first; is this the right file?",
    };
}
