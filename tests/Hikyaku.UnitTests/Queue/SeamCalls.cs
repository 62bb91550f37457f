using Hikyaku.Storage.Files;

namespace Hikyaku.UnitTests.Queue;

/// <summary>
/// The real calls, without waiting for the disk (a kill loses nothing that was written; what a power cut loses is tested by cutting files), and with one
/// failure: from the call of that number on, or at it.
/// </summary>
internal sealed class SeamCalls(int failAt = int.MaxValue, int errno = Errno.InputOutput, bool staysBroken = true) : IStorageCalls
{
    private readonly LibcStorageCalls _real = LibcStorageCalls.Instance;
    private int _calls;

    /// <summary>Calls that change something, in order.</summary>
    public int Count => _calls;

    /// <summary>How many were made to fail.</summary>
    public int Injected { get; private set; }

    public int Open(string path, OpenFlags flags, int mode, out int descriptor)
    {
        descriptor = -1;
        return flags.HasFlag(OpenFlags.Create) && Fails() ? errno : _real.Open(path, flags, mode, out descriptor);
    }

    public int Close(int descriptor) => _real.Close(descriptor);

    public int Write(int descriptor, ReadOnlySpan<byte> bytes, long offset, out int written)
    {
        written = 0;
        return Fails() ? errno : _real.Write(descriptor, bytes, offset, out written);
    }

    public int Read(int descriptor, Span<byte> buffer, long offset, out int read) => _real.Read(descriptor, buffer, offset, out read);

    public int FlushData(int descriptor) => Fails() ? errno : 0;

    public int Flush(int descriptor) => Fails() ? errno : 0;

    public int Allocate(int descriptor, long length) => Fails() ? errno : _real.Allocate(descriptor, length);

    public int Truncate(int descriptor, long length) => Fails() ? errno : _real.Truncate(descriptor, length);

    public int GetStatus(int descriptor, out FileStatus status) => _real.GetStatus(descriptor, out status);

    public int Rename(string from, string to) => Fails() ? errno : _real.Rename(from, to);

    public int Unlink(string path) => Fails() ? errno : _real.Unlink(path);

    public int MakeDirectory(string path, int mode) => Fails() ? errno : _real.MakeDirectory(path, mode);

    public int GetSpace(string path, out SpaceStatus space) => _real.GetSpace(path, out space);

    public int Lock(int descriptor) => _real.Lock(descriptor);

    private bool Fails()
    {
        int number = Interlocked.Increment(ref _calls);
        if (number != failAt && !(staysBroken && number > failAt)) return false;
        Injected++;
        return true;
    }
}
