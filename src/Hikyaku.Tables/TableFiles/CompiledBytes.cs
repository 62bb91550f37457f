using Hikyaku.Storage.Files;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.TableFiles;

/// <summary>Reads a compiled file whole, under the lock that keeps its writers out.</summary>
internal static class CompiledBytes
{
    private const int Attempts = 3;

    /// <summary>Reads an open file.</summary>
    /// <param name="file">Open for reading.</param>
    /// <param name="isLmdb">Its lock is fcntl's, and its writers need not wait for all readers.</param>
    /// <param name="lockLimit">How long a writer is waited for.</param>
    /// <param name="stat">The file's, from before it was read.</param>
    /// <exception cref="IOException">It can't be read, or it isn't a plain file, or a writer didn't end.</exception>
    public static byte[] Read(SafeFileHandle file, bool isLmdb, TimeSpan lockLimit, out FileStat stat)
    {
        if (!FileLock.TryTake(file, isExclusive: false, isLmdb, lockLimit)) throw new IOException("another program keeps it locked");
        stat = FileStat.Of(file) ?? throw new IOException("fstat failed");
        if (!stat.IsRegular) throw new IOException("Not a regular file");
        if (stat.Size > Array.MaxLength) throw new IOException(OpenedFile.Describe(Errno.FileTooBig));
        for (int attempt = 1; ; attempt++)
        {
            byte[] bytes = ReadAll(file, (int)stat.Size);
            // Postfix writes new pages of an lmdb: file beside the old ones. Those of the state that was read first are whole until the change after the next.
            if (!isLmdb || attempt == Attempts || Types.Compiled.LmdbFile.IsWholeState(bytes, ReadAll(file, Types.Compiled.LmdbFile.MetaBytes))) return bytes;
        }
    }

    private static byte[] ReadAll(SafeFileHandle file, int length)
    {
        byte[] bytes = new byte[length];
        int read = 0, more;
        while (read < bytes.Length && (more = RandomAccess.Read(file, bytes.AsSpan(read), read)) > 0) read += more;
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
