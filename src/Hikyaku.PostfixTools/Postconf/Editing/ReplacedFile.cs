using System.Runtime.InteropServices;
using System.Text;
using Hikyaku.Storage.Files;
using Hikyaku.Storage.Privileged;

namespace Hikyaku.PostfixTools.Postconf.Editing;

/// <summary>
/// Replaces a configuration file as a whole: a reader, and a machine that comes back after a power cut, sees the old file or the new one. The new content
/// is written beside it under Postfix's temporary name, locked, flushed, given the old one's owner and mode, and renamed. The lock is held from before the
/// old file is read, so that two edits at once both take effect, Postfix's own postconf included.
/// </summary>
internal sealed class ReplacedFile : IDisposable
{
    private const string Suffix = ".tmp";
    private const int PrivateMode = 0x180; // rw-------
    private const uint PermissionMask = 0xFFF;

    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(20);

    private readonly IStorageCalls _calls;
    private readonly string _path;
    private int _descriptor = -1;
    private bool _isRenamed;

    private ReplacedFile(IStorageCalls calls, string path)
    {
        _calls = calls;
        _path = path;
    }

    private string TemporaryPath => _path + Suffix;

    /// <param name="calls">The system.</param>
    /// <param name="path">The file, one character a byte.</param>
    /// <param name="edit">Gets the content, gives the new one; what it throws leaves the file as it is.</param>
    /// <exception cref="ToolFailedException">A system call failed; the file is as it was.</exception>
    public static async Task EditAsync(IStorageCalls calls, string path, Func<string, string> edit, CancellationToken cancellationToken)
    {
        using var file = new ReplacedFile(calls, path);
        await file.OpenLockedAsync(cancellationToken).ConfigureAwait(false);
        string content = ConfigurationFile.TryRead(path, out string error, out int errno)
            ?? throw PostconfMessages.Fatal(errno == Errno.IsADirectory ? $"read {path}: {error}" : $"open {path} for reading: {error}");
        byte[] bytes = Encoding.Latin1.GetBytes(edit(content));
        file.Check("write", file.Write(bytes));
        file.TakeOverOwnerAndMode();
        file.Check("close", calls.Flush(file._descriptor));
        file.Check("rename", calls.Rename(ConfigurationFile.SystemPath(file.TemporaryPath), ConfigurationFile.SystemPath(path)));
        file._isRenamed = true;
        file.FlushDirectory();
    }

    public void Dispose()
    {
        if (_descriptor < 0) return;
        if (!_isRenamed) _calls.Unlink(ConfigurationFile.SystemPath(TemporaryPath));
        _calls.Close(_descriptor);
        _descriptor = -1;
    }

    /// <summary>Opens the temporary file and locks it. One that another edit renamed or removed while we waited is not ours: once more.</summary>
    private async Task OpenLockedAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            int errno = _calls.Open(ConfigurationFile.SystemPath(TemporaryPath), OpenFlags.WriteOnly | OpenFlags.Create | OpenFlags.NoFollow, PrivateMode, out int descriptor);
            if (errno != 0) throw PostconfMessages.Fatal($"open {TemporaryPath}: {Describe(errno)}");
            while ((errno = _calls.Lock(descriptor)) is Errno.TryAgain or Errno.AccessDenied)
                await Task.Delay(LockPause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            if (errno != 0)
            {
                _calls.Close(descriptor);
                throw PostconfMessages.Fatal($"lock {TemporaryPath}: {Describe(errno)}");
            }
            _descriptor = descriptor;
            if (IsStillNamed() && IsOurs())
            {
                Check("truncate", _calls.Truncate(descriptor, 0));
                return;
            }
            _calls.Close(descriptor);
            _descriptor = -1;
        }
    }

    private bool IsStillNamed()
        => Path.GetFileName(new FileInfo($"/proc/self/fd/{_descriptor}").LinkTarget) == Path.GetFileName(ConfigurationFile.SystemPath(TemporaryPath));

    /// <summary>A power cut during a rename can leave the configuration itself under the temporary name too: that name is removed then.</summary>
    private bool IsOurs()
    {
        Check("stat", _calls.GetStatus(_descriptor, out FileStatus status));
        if (status is { IsRegular: true, LinkCount: 1 }) return true;
        Check("unlink", _calls.Unlink(ConfigurationFile.SystemPath(TemporaryPath)));
        return false;
    }

    private int Write(ReadOnlySpan<byte> bytes)
    {
        for (long offset = 0; !bytes.IsEmpty;)
        {
            int errno = _calls.Write(_descriptor, bytes, offset, out int written);
            if (errno == Errno.Interrupted) continue;
            if (errno != 0 || written <= 0) return errno == 0 ? Errno.NoSpace : errno;
            bytes = bytes[written..];
            offset += written;
        }
        return 0;
    }

    private void TakeOverOwnerAndMode()
    {
        int errno = _calls.Open(ConfigurationFile.SystemPath(_path), OpenFlags.ReadOnly, 0, out int descriptor);
        if (errno == 0)
        {
            errno = _calls.GetStatus(descriptor, out FileStatus old);
            _calls.Close(descriptor);
            if (errno == 0)
            {
                string temporary = ConfigurationFile.SystemPath(TemporaryPath);
                try
                {
                    _calls.GetStatus(_descriptor, out FileStatus ours);
                    if (ours.OwnerId != old.OwnerId || ours.GroupId != old.GroupId) FileOwnership.Set(temporary, old.OwnerId, old.GroupId);
                    File.SetUnixFileMode(temporary, (UnixFileMode)(old.Mode & PermissionMask));
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    throw PostconfMessages.Fatal(e.Message);
                }
            }
        }
        Check("stat", errno);
    }

    private void FlushDirectory()
    {
        string directory = Path.GetDirectoryName(ConfigurationFile.SystemPath(_path)) is { Length: > 0 } parent ? parent : ".";
        try
        {
            DurableDirectory.Flush(_calls, directory);
        }
        catch (StorageException failure)
        {
            throw PostconfMessages.Fatal(failure.Message);
        }
    }

    private void Check(string call, int errno)
    {
        if (errno != 0) throw PostconfMessages.Fatal($"{call} {TemporaryPath}: {Describe(errno)}");
    }

    private static string Describe(int errno) => Marshal.GetPInvokeErrorMessage(errno);
}
