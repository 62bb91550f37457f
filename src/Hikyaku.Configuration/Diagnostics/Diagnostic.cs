using Hikyaku.Mail;

namespace Hikyaku.Configuration.Diagnostics;

/// <summary>Something to tell the administrator about a file: what, where, and how to mend it. Listed in docs/diagnostics.md by code.</summary>
public sealed record Diagnostic
{
    /// <summary><c>HK0123</c>; stable across releases.</summary>
    public required string Code { get; init; }

    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>One sentence, no line end.</summary>
    public required string Message { get; init; }

    public SourcePlace Place { get; init; }

    /// <summary>The physical line in question as bytes of the file, or null; comments in EUC-JP or Shift_JIS stay as they are.</summary>
    public ReadOnlyMemory<byte>? LineText { get; init; }

    /// <summary>Bytes from <see cref="SourcePlace.Column"/> that the caret underlines; at least 1 when there is a line.</summary>
    public int SpanLength { get; init; }

    /// <summary>What to do, in the imperative; null when the message says it.</summary>
    public string? Fix { get; init; }
}
