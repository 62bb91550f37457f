using System.Globalization;
using Hikyaku.Mail;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Messages;

/// <summary>The directory of body files: bodies/SEQUENCE in hex, content only.</summary>
internal sealed class BodyFiles(IStorageCalls calls, string directory)
{
    public IStorageCalls Calls => calls;

    public string Directory => directory;

    public string PathOf(ulong sequence) => Path.Combine(directory, sequence.ToString("x16", CultureInfo.InvariantCulture));

    public DurableFile Create(QueueId id) => DurableFile.Open(calls, PathOf(id.Sequence), OpenFlags.ReadWrite | OpenFlags.Create | OpenFlags.Truncate);

    public DurableFile Open(QueueId id) => DurableFile.Open(calls, PathOf(id.Sequence), OpenFlags.ReadOnly);

    /// <summary>A file that can't be removed is found again, and removed, by the next start.</summary>
    public void Remove(QueueId id) => calls.Unlink(PathOf(id.Sequence));

    /// <summary>Removes the files of messages that are not in the queue: left by a crash while they arrived.</summary>
    public void RemoveOrphans(Func<ulong, bool> isQueued)
    {
        foreach (string path in System.IO.Directory.GetFiles(directory))
        {
            ReadOnlySpan<char> name = Path.GetFileName(path.AsSpan());
            if (ulong.TryParse(name, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong sequence) && !isQueued(sequence)) calls.Unlink(path);
        }
    }
}
