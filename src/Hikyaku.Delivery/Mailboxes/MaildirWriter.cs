using System.Globalization;
using Hikyaku.Storage.Files;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Delivery.Mailboxes;

/// <summary>
/// Writes messages into Maildirs: a file in <c>tmp</c>, flushed, renamed into <c>new</c>, and the directory flushed, so that a reader never sees half a message and a message that
/// counts as delivered survives a power cut. Blocking; the root helper calls it on a thread that carries the user's identity.
/// </summary>
public sealed class MaildirWriter
{
    private const int BlockBytes = 64 * 1024;
    private const int DirectoryMode = 0x1C0; // 0700

    private static long _count;

    private readonly IStorageCalls _calls;
    private readonly TimeProvider _time;
    private readonly string _host;

    /// <param name="calls">System calls.</param>
    /// <param name="time">The clock, for names.</param>
    /// <param name="host">postconf(5) myhostname: the last part of names.</param>
    public MaildirWriter(IStorageCalls calls, TimeProvider time, string host)
    {
        _calls = calls;
        _time = time;
        // The two characters that have a meaning in a Maildir's names are written in octal, as all Maildir software does.
        _host = host.Replace("/", "\\057", StringComparison.Ordinal).Replace(":", "\\072", StringComparison.Ordinal);
    }

    /// <summary>Writes one message, which has its trace headers and LF line ends already.</summary>
    /// <param name="maildir">Absolute path; it and its three folders are made where they are missing, its parent is not.</param>
    /// <param name="content">Read from offset 0 to its end; its position doesn't matter and isn't changed.</param>
    /// <exception cref="IOException">Nothing was delivered.</exception>
    public void Write(string maildir, SafeFileHandle content)
    {
        using MaildirFile file = Begin(maildir);
        byte[] block = new byte[BlockBytes];
        long offset = 0;
        while (RandomAccess.Read(content, block, offset) is var length and > 0)
        {
            file.Append(block.AsSpan(0, length));
            offset += length;
        }
        file.Commit();
    }

    /// <summary>Opens a file for one message, making the folders first.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    internal MaildirFile Begin(string maildir)
    {
        string folder = maildir.TrimEnd('/');
        MakeFolders(folder);
        return new MaildirFile(_calls, folder, UniqueName());
    }

    // seconds.MmicrosecondsPprocessQcount.host: unique without asking the file system, across processes and within one.
    private string UniqueName()
    {
        long microseconds = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{microseconds / 1_000_000}.M{microseconds % 1_000_000}P{Environment.ProcessId}Q{Interlocked.Increment(ref _count)}.{_host}");
    }

    private void MakeFolders(string folder)
    {
        if (Directory.Exists(folder + "/new") && Directory.Exists(folder + "/tmp")) return;
        DurableDirectory.Create(_calls, folder, DirectoryMode);
        foreach (string part in (ReadOnlySpan<string>)["tmp", "new", "cur"]) DurableDirectory.Create(_calls, $"{folder}/{part}", DirectoryMode);
    }
}
