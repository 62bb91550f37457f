using Hikyaku.Storage.Files;

namespace Hikyaku.UnitTests.Queue;

/// <summary>The real calls; flushing and allocating fail while a test says so.</summary>
internal sealed class SwitchableCalls : IStorageCalls
{
    private readonly LibcStorageCalls _real = LibcStorageCalls.Instance;
    private int _flushes;

    public bool FailFlush { get; set; }

    public bool FailAllocate { get; set; }

    public int Flushes => _flushes;

    public int Open(string path, OpenFlags flags, int mode, out int descriptor) => _real.Open(path, flags, mode, out descriptor);

    public int Close(int descriptor) => _real.Close(descriptor);

    public int Write(int descriptor, ReadOnlySpan<byte> bytes, long offset, out int written) => _real.Write(descriptor, bytes, offset, out written);

    public int Read(int descriptor, Span<byte> buffer, long offset, out int read) => _real.Read(descriptor, buffer, offset, out read);

    public int FlushData(int descriptor)
    {
        Interlocked.Increment(ref _flushes);
        return FailFlush ? Errno.InputOutput : 0;
    }

    public int Flush(int descriptor) => 0;

    public int Allocate(int descriptor, long length) => FailAllocate ? Errno.NoSpace : _real.Allocate(descriptor, length);

    public int Truncate(int descriptor, long length) => _real.Truncate(descriptor, length);

    public int GetStatus(int descriptor, out FileStatus status) => _real.GetStatus(descriptor, out status);

    public int Rename(string from, string to) => _real.Rename(from, to);

    public int Unlink(string path) => _real.Unlink(path);

    public int MakeDirectory(string path, int mode) => _real.MakeDirectory(path, mode);

    public int GetSpace(string path, out SpaceStatus space) => _real.GetSpace(path, out space);

    public int Lock(int descriptor) => _real.Lock(descriptor);
}
