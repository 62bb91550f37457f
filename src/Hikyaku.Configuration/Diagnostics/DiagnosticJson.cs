using System.Text;
using System.Text.Json;

namespace Hikyaku.Configuration.Diagnostics;

/// <summary>A finding as programs read it.</summary>
/// <param name="Code">HKnnnn.</param>
/// <param name="Severity">error, warning, information.</param>
/// <param name="Message">One sentence.</param>
/// <param name="File">Null when no file is meant.</param>
/// <param name="Line">Counts from 1; null when unknown.</param>
/// <param name="Column">In bytes, from 1; null when unknown.</param>
/// <param name="Length">Bytes; null when unknown.</param>
/// <param name="Text">The line; bytes that aren't UTF-8 as Latin-1.</param>
/// <param name="Fix">What to do; null when the message says it.</param>
public sealed record DiagnosticJson(string Code, string Severity, string Message, string? File, int? Line, int? Column, int? Length, string? Text, string? Fix)
{
    public static DiagnosticJson Of(Diagnostic finding) => new(
        finding.Code, DiagnosticRenderer.Word(finding.Severity), finding.Message, finding.Place.File,
        finding.Place.Line == 0 ? null : finding.Place.Line, finding.Place.Column == 0 ? null : finding.Place.Column,
        finding.LineText is null ? null : finding.SpanLength,
        finding.LineText is { } bytes ? System.Text.Unicode.Utf8.IsValid(bytes.Span) ? Encoding.UTF8.GetString(bytes.Span) : Encoding.Latin1.GetString(bytes.Span) : null,
        finding.Fix);

    /// <summary>A JSON array.</summary>
    public static string Serialize(IEnumerable<Diagnostic> findings)
        => JsonSerializer.Serialize([.. findings.Select(Of)], DiagnosticJsonContext.Default.DiagnosticJsonArray);
}

