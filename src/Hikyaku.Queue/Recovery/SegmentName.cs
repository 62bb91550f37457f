using Hikyaku.Queue.Log;

namespace Hikyaku.Queue.Recovery;

/// <summary>A segment file in the queue's directory.</summary>
internal readonly record struct SegmentName(string Path, ulong Generation, ulong Seed)
{
    /// <summary>All segments of a directory, oldest first.</summary>
    public static List<SegmentName> Find(string directory)
    {
        List<SegmentName> names = [];
        foreach (string path in Directory.GetFiles(directory, "*" + Segment.Extension))
            if (Segment.TryParseName(System.IO.Path.GetFileName(path.AsSpan()), out ulong generation, out ulong seed)) names.Add(new SegmentName(path, generation, seed));
        names.Sort(static (a, b) => a.Generation.CompareTo(b.Generation));
        return names;
    }
}
