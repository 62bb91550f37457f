namespace Hikyaku.Mail.Events;

/// <summary>Postfix's severities; all but Info are a word in the line's text.</summary>
public enum LogSeverity
{
    Info = 0,
    Warning,
    Error,
    Fatal,
    Panic,
}
