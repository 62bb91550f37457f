using System.Globalization;
using Hikyaku.Queue.Index;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Log;

/// <summary>One file of the log in one of its lives. Counts are guarded by the index's lock.</summary>
internal sealed class Segment(DurableFile file, ulong generation, ulong seed, long sizeBytes)
{
    public const string Extension = ".seg";

    public DurableFile File { get; } = file;

    /// <summary>Place in the log; higher is later.</summary>
    public ulong Generation { get; } = generation;

    /// <summary>Seeds the records' checksums; drawn anew for each life.</summary>
    public ulong Seed { get; } = seed;

    public long SizeBytes { get; } = sizeBytes;

    /// <summary>Records here that the queue still needs: messages, and chunks of messages.</summary>
    public int LiveCount { get; private set; }

    public long LiveBytes { get; private set; }

    /// <summary>Messages that were written here, dead ones and moved ones included; for copying forward.</summary>
    public List<MessageEntry> Entries { get; } = [];

    public void AddLive(long bytes)
    {
        LiveCount++;
        LiveBytes += bytes;
    }

    public void RemoveLive(long bytes)
    {
        LiveCount--;
        LiveBytes -= bytes;
    }

    /// <summary>The seed stands in the name as well, so that a damaged first block costs nothing.</summary>
    public static string NameOf(ulong generation, ulong seed) => string.Create(CultureInfo.InvariantCulture, $"{generation:x16}-{seed:x16}{Extension}");

    public static bool TryParseName(ReadOnlySpan<char> name, out ulong generation, out ulong seed)
    {
        seed = generation = 0;
        return name.Length == 33 + Extension.Length && name.EndsWith(Extension, StringComparison.Ordinal) && name[16] == '-'
            && ulong.TryParse(name[..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out generation)
            && ulong.TryParse(name[17..33], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out seed);
    }
}
