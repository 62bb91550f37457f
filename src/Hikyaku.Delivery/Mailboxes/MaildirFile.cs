using Hikyaku.Storage.Files;

namespace Hikyaku.Delivery.Mailboxes;

/// <summary>One message on its way into a Maildir. Disposing without a commit leaves nothing behind.</summary>
internal sealed class MaildirFile : IDisposable
{
    private const int FileMode = 0x180; // 0600

    private readonly IStorageCalls _calls;
    private readonly DurableFile _file;
    private readonly string _folder;
    private readonly string _name;
    private long _length;
    private bool _isCommitted;

    /// <exception cref="IOException">The file could not be made.</exception>
    public MaildirFile(IStorageCalls calls, string folder, string name)
    {
        _calls = calls;
        _folder = folder;
        _name = name;
        _file = DurableFile.Open(calls, $"{folder}/tmp/{name}", OpenFlags.WriteOnly | OpenFlags.Create | OpenFlags.Exclusive | OpenFlags.NoFollow, FileMode);
    }

    /// <exception cref="IOException">The disk refused; nothing can be committed any more.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _file.Write(bytes, _length);
        _length += bytes.Length;
    }

    /// <summary>When it returns the message is in the mailbox for good.</summary>
    /// <exception cref="IOException">A flush or the rename failed: nothing was delivered, or, when the directory's flush failed, perhaps twice.</exception>
    public void Commit()
    {
        _file.FlushData();
        _file.Close();
        _file.RenameTo($"{_folder}/new/{_name}");
        _isCommitted = true;
        DurableDirectory.Flush(_calls, _folder + "/new");
    }

    public void Dispose()
    {
        _file.Dispose();
        if (_isCommitted) return;
        try
        {
            DurableDirectory.Unlink(_calls, $"{_folder}/tmp/{_name}");
        }
        catch (IOException)
        {
            // The first failure is the one to report; what stays in tmp is removed by Maildir readers after 36 hours.
        }
    }
}
