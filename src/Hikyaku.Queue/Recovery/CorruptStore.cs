using System.Globalization;
using Hikyaku.Mail;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Messages;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Recovery;

/// <summary>
/// The corrupt directory: one file for each damaged message with the reason, what is known of it, and the bytes as they were found; so that the log can
/// go on without it and nothing is lost that somebody may still read.
/// </summary>
internal sealed class CorruptStore(IStorageCalls calls, string directory)
{
    private static ReadOnlySpan<byte> Magic => "HIKYAKUC"u8;

    /// <summary>Saves the evidence, durably. The entry no longer needs the log.</summary>
    public void Save(MessageEntry entry, ReadOnlySpan<byte> evidence)
    {
        MetaWriter writer = new(evidence.Length + 1024);
        writer.WriteBytes(Magic);
        writer.WriteText(entry.CorruptReason);
        writer.WriteInt64((long)entry.Id.Sequence);
        writer.WriteInt64(entry.Id.UnixMicroseconds);
        writer.WriteByte(entry.Id.IsLong ? (byte)1 : (byte)0);
        writer.WriteInt64(entry.Arrival);
        writer.WriteInt64(entry.SizeBytes);
        MetaWriter meta = new(512);
        if (entry.Fresh is { } known) MetaCodec.Write(ref meta, known.Envelope, known.Facts, entry.Status, 0, null);
        writer.WriteBytes(meta.Written);
        writer.WriteUInt32(Crc32C.Compute(writer.Written));
        writer.WriteBytes(evidence);
        meta.Dispose();
        Write(PathOf(entry.Id), writer.Written);
        writer.Dispose();
    }

    /// <summary>Saves bytes that belong to no known message. Found again by every start until its segment is retired, it is saved once.</summary>
    public void SaveRegion(Segment segment, long offset, ReadOnlySpan<byte> evidence)
    {
        string path = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"region-{segment.Generation:x16}-{offset:x}"));
        if (!File.Exists(path)) Write(path, evidence);
    }

    public void Remove(QueueId id)
    {
        DurableDirectory.Unlink(calls, PathOf(id));
        DurableDirectory.Flush(calls, directory);
    }

    public List<MessageEntry> ReadAll()
    {
        List<MessageEntry> entries = [];
        foreach (string path in Directory.GetFiles(directory))
        {
            if (Path.GetFileName(path.AsSpan()).Contains('-')) continue;
            if (TryRead(File.ReadAllBytes(path)) is { } entry) entries.Add(entry);
        }
        return entries;
    }

    private static MessageEntry? TryRead(byte[] bytes)
    {
        try
        {
            MetaReader reader = new(bytes);
            if (!reader.ReadBytes().SequenceEqual(Magic)) return null;
            string reason = reader.ReadText() ?? "";
            QueueId id = new((ulong)reader.ReadInt64(), reader.ReadInt64(), reader.ReadByte() != 0);
            (long arrival, long size) = (reader.ReadInt64(), reader.ReadInt64());
            ReadOnlySpan<byte> meta = reader.ReadBytes();
            StoredMeta? stored = meta.IsEmpty ? null : MetaCodec.Read(meta);
            return new MessageEntry(id, arrival, size, stored?.Envelope.Recipients.Count ?? 0, stored?.Status ?? new MessageStatus())
            {
                State = MessageState.Corrupt,
                CorruptReason = reason,
                Fresh = stored is null ? null : new FreshMessage(stored.Envelope, stored.Facts, null),
            };
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private string PathOf(QueueId id) => Path.Combine(directory, id.Sequence.ToString("x16", CultureInfo.InvariantCulture));

    private void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using DurableFile file = DurableFile.Open(calls, path, OpenFlags.ReadWrite | OpenFlags.Create | OpenFlags.Truncate);
        file.Write(bytes, 0);
        file.FlushData();
        file.Close();
        DurableDirectory.Flush(calls, directory);
    }
}
