using Hikyaku.Events.Lines;
using Hikyaku.Mail.Events;

namespace Hikyaku.Events.Destinations;

/// <summary>Lines with a line feed, a batch in one write: standard error, standard output.</summary>
internal class StreamDestination(Stream stream) : LogDestination
{
    public override void Begin(LogText line, LinePrefix prefix, DateTimeOffset time, LogSource source, LogSeverity severity)
        => prefix.WriteForFile(line, time, source);

    public override void End(LogText line) => line.Raw("\n"u8);

    public override void Flush(LogText line)
    {
        stream.Write(line.Written);
        stream.Flush();
        line.Clear();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }
}
