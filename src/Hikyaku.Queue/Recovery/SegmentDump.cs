using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Messages;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Recovery;

/// <summary>
/// Reads a queue's segments without the server (<c>queue dump --offline</c>): nothing is written, so it works beside a running server, beside a dead one,
/// and on a copy. It shows what a start would find.
/// </summary>
public sealed class SegmentDump : IDisposable
{
    private readonly QueueIndex _index = new(TimeProvider.System, 0);
    private readonly MessageReader _reader;
    private readonly List<Segment> _segments = [];
    private readonly LogReplay _replay = new();

    private SegmentDump(string directory)
    {
        IStorageCalls calls = LibcStorageCalls.Instance;
        _reader = new MessageReader(_index, new BodyFiles(calls, Path.Combine(directory, "bodies")), null);
        List<SegmentName> names = SegmentName.Find(directory);
        for (int i = 0; i < names.Count; i++) Read(calls, names, i);
        List<MessageEntry> setAside = Directory.Exists(Path.Combine(directory, "corrupt"))
            ? new CorruptStore(calls, Path.Combine(directory, "corrupt")).ReadAll()
            : [];
        lock (_index.Gate)
        {
            foreach (MessageEntry entry in _replay.Entries.Values.Where(static e => !e.Status.DeleteRequested)) _index.Add(entry, QueueRecovery.StateOf(entry));
            foreach (MessageEntry entry in setAside)
                if (!_index.TryFind(entry.Id, out _)) _index.Add(entry, MessageState.Corrupt);
            IEnumerable<MessageEntry> byArrival = _index.Select(QueueSelection.All).OrderBy(static e => e.Arrival).ThenBy(static e => e.Id.Sequence);
            QueueLister lister = new(_index, _reader);
            Messages = [.. byArrival.Select(e => lister.Describe(e, null)).OfType<QueueEntry>()];
        }
    }

    /// <summary>What is queued, by arrival; corrupt messages have the reason as their recipients' delay reason.</summary>
    public IReadOnlyList<QueueEntry> Messages { get; }

    public IReadOnlyList<QueueDamage> Damages => _replay.Damages;

    public int SegmentCount => _segments.Count;

    /// <param name="directory">The queue's own directory, <c>$queue_directory/hikyaku</c>.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="InvalidDataException">A newer release wrote it.</exception>
    public static SegmentDump Read(string directory) => new(directory);

    /// <summary>A message's content, or null when there is none that can be read.</summary>
    public IMessageContent? OpenContent(QueueId id)
    {
        if (!_index.TryFind(id, out MessageEntry? entry) || entry.Place.Segment is null) return null;
        try
        {
            return _reader.OpenContent(entry);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        foreach (Segment segment in _segments) segment.File.Dispose();
    }

    private void Read(IStorageCalls calls, List<SegmentName> names, int at)
    {
        try
        {
            using SegmentFile file = SegmentFile.Open(calls, names[at].Path, names[at].Generation, names[at].Seed, isReadOnly: true);
            Segment segment = new(file.File, names[at].Generation, names[at].Seed, file.Bytes.Length);
            _segments.Add(segment);
            _replay.Apply(segment, file.Bytes, SegmentScan.Run(file.Bytes, segment.Seed, QueueRecovery.SealedEnd(calls, names, at)), null);
        }
        catch (StorageException e) when (e.Errno == Errno.NoEntry)
        {
            // A running server retired it meanwhile: nothing in it lives.
        }
    }
}
