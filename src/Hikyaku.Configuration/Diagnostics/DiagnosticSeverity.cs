namespace Hikyaku.Configuration.Diagnostics;

/// <summary>An error keeps a reload from happening and a start from beginning; a warning doesn't; information never needs action.</summary>
public enum DiagnosticSeverity
{
    Information,
    Warning,
    Error,
}
