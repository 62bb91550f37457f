using Hikyaku.Events.Lines;
using Hikyaku.Mail.Events;

namespace Hikyaku.Events.Destinations;

/// <summary>Where log lines go. Used by one thread.</summary>
internal abstract class LogDestination : IDisposable
{
    /// <summary>Starts a line: time, host and tag in the destination's own form.</summary>
    public abstract void Begin(LogText line, LinePrefix prefix, DateTimeOffset time, LogSource source, LogSeverity severity);

    /// <summary>Ends the line that the last <see cref="Begin"/> started.</summary>
    public abstract void End(LogText line);

    /// <summary>Writes what has gathered; called after each batch.</summary>
    /// <exception cref="IOException">The lines are lost; the next ones are tried again.</exception>
    public abstract void Flush(LogText line);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
