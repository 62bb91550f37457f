using System.Runtime.InteropServices;

namespace Hikyaku.Storage.Files;

/// <summary>
/// An open file with positioned reads and writes. Reading and closing may race: the descriptor goes away after the last reader.
/// Every failure is a <see cref="StorageException"/>; whoever writes must not retry on the same descriptor, since Linux has dropped the dirty pages.
/// </summary>
public sealed class DurableFile : IDisposable
{
    private readonly IStorageCalls _calls;
    private readonly Descriptor _descriptor;

    private DurableFile(IStorageCalls calls, string path, int descriptor)
    {
        _calls = calls;
        Path = path;
        _descriptor = new Descriptor(calls, descriptor);
    }

    /// <summary>The name it was opened by, or has been given by <see cref="RenameTo"/>.</summary>
    public string Path { get; private set; }

    public static DurableFile Open(IStorageCalls calls, string path, OpenFlags flags, int mode = 0x180)
    {
        int errno, descriptor;
        do errno = calls.Open(path, flags, mode, out descriptor);
        while (errno == Errno.Interrupted);
        return errno == 0 ? new DurableFile(calls, path, descriptor) : throw new StorageException("open", path, errno);
    }

    /// <summary>Writes all of it, or throws.</summary>
    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        using Descriptor.Use use = _descriptor.Enter();
        while (!bytes.IsEmpty)
        {
            int errno = _calls.Write(use.Number, bytes, offset, out int written);
            if (errno == Errno.Interrupted) continue;
            if (errno != 0 || written <= 0) throw new StorageException("pwrite", Path, errno);
            bytes = bytes[written..];
            offset += written;
        }
    }

    /// <summary>Reads until the buffer is full or the file ends; returns how much.</summary>
    public int Read(Span<byte> buffer, long offset)
    {
        using Descriptor.Use use = _descriptor.Enter();
        int total = 0;
        while (total < buffer.Length)
        {
            int errno = _calls.Read(use.Number, buffer[total..], offset + total, out int read);
            if (errno == Errno.Interrupted) continue;
            if (errno != 0) throw new StorageException("pread", Path, errno);
            if (read == 0) break;
            total += read;
        }
        return total;
    }

    /// <summary>fdatasync(2): when it returns, what was written survives a power cut.</summary>
    public void FlushData() => Check("fdatasync", static (calls, descriptor, _) => calls.FlushData(descriptor), 0);

    /// <summary>Reserves blocks up to a length. A file system that cannot is not an error: writing will tell.</summary>
    public void Allocate(long length)
        => Check("fallocate", static (calls, descriptor, length) => calls.Allocate(descriptor, length) is int errno and not Errno.NotSupported ? errno : 0, length);

    public void Truncate(long length) => Check("ftruncate", static (calls, descriptor, length) => calls.Truncate(descriptor, length), length);

    /// <summary>Locks the whole file against other processes, without waiting. False when another one holds it.</summary>
    public bool TryLock()
    {
        using Descriptor.Use use = _descriptor.Enter();
        int errno = _calls.Lock(use.Number);
        if (errno is Errno.TryAgain or Errno.AccessDenied) return false;
        return errno == 0 ? true : throw new StorageException("flock", Path, errno);
    }

    public FileStatus GetStatus()
    {
        using Descriptor.Use use = _descriptor.Enter();
        int errno = _calls.GetStatus(use.Number, out FileStatus status);
        return errno == 0 ? status : throw new StorageException("statx", Path, errno);
    }

    /// <summary>Gives the file another name in the same file system. Lasting only after the directory has been flushed.</summary>
    public void RenameTo(string path)
    {
        int errno = _calls.Rename(Path, path);
        if (errno != 0) throw new StorageException("rename", Path, errno);
        Path = path;
    }

    /// <summary>Closes and reports what close(2) said, unless a reader is still inside.</summary>
    public void Close()
    {
        _descriptor.Dispose();
        if (_descriptor.CloseError != 0) throw new StorageException("close", Path, _descriptor.CloseError);
    }

    public void Dispose() => _descriptor.Dispose();

    private void Check(string name, Func<IStorageCalls, int, long, int> call, long argument)
    {
        using Descriptor.Use use = _descriptor.Enter();
        int errno = call(_calls, use.Number, argument);
        if (errno != 0) throw new StorageException(name, Path, errno);
    }

    private sealed class Descriptor : SafeHandle
    {
        private readonly IStorageCalls _calls;

        public Descriptor(IStorageCalls calls, int number)
            : base(-1, ownsHandle: true)
        {
            _calls = calls;
            SetHandle(number);
        }

        public int CloseError { get; private set; }

        public override bool IsInvalid => handle == -1;

        public Use Enter() => new(this);

        protected override bool ReleaseHandle()
        {
            CloseError = _calls.Close((int)handle);
            return CloseError == 0;
        }

        /// <summary>Keeps the descriptor open for one call.</summary>
        public readonly ref struct Use
        {
            private readonly Descriptor _owner;

            public Use(Descriptor owner)
            {
                bool entered = false;
                owner.DangerousAddRef(ref entered);
                _owner = owner;
                Number = (int)owner.handle;
            }

            public int Number { get; }

            public void Dispose() => _owner.DangerousRelease();
        }
    }
}
