using Hikyaku.Events.Destinations;

namespace Hikyaku.Events;

/// <summary>What has gathered for the maillog's thread since it last looked.</summary>
internal sealed class MaillogBacklog
{
    public List<MaillogEntry> Entries { get; } = [];

    public long DroppedCount { get; set; }

    /// <summary>Where lines go after this batch; null to stay.</summary>
    public LogDestination? Replacement { get; set; }

    public TaskCompletionSource? Flushed { get; set; }

    public bool IsEmpty => Entries.Count == 0 && DroppedCount == 0 && Replacement is null && Flushed is null;

    public void Clear()
    {
        Entries.Clear();
        DroppedCount = 0;
        Replacement = null;
        Flushed = null;
    }
}
