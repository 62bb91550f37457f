using Hikyaku.Storage.Files;
using Hikyaku.Tables.Types.Compiled;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.TableFiles;

/// <summary>Reads a compiled file, under the lock that keeps its writers out.</summary>
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
        stat = Lock(file, isLmdb, lockLimit);
        for (int attempt = 1; ; attempt++)
        {
            byte[] bytes = ReadAll(file, (int)stat.Size);
            if (!isLmdb || attempt == Attempts || IsWholeLmdb(new CompiledContent(bytes), file)) return bytes;
        }
    }

    /// <summary>The same, piece by piece when they are needed: the file stays open, and locked, until then.</summary>
    /// <inheritdoc cref="Read"/>
    public static CompiledContent ReadPieces(SafeFileHandle file, bool isLmdb, TimeSpan lockLimit, out FileStat stat)
    {
        stat = Lock(file, isLmdb, lockLimit);
        return new CompiledContent(file, (int)stat.Size);
    }

    /// <summary>The same of a file whose lock the caller has.</summary>
    /// <inheritdoc cref="Read"/>
    public static CompiledContent ReadPieces(SafeFileHandle file) => new(file, (int)StatOf(file).Size);

    /// <summary>
    /// Postfix writes new pages of an lmdb: file beside the old ones. Those of the state that was read first are whole until the change after the next.
    /// </summary>
    public static bool IsWholeLmdb(CompiledContent read, SafeFileHandle file) => LmdbFile.IsWholeState(read, ReadAll(file, LmdbFile.MetaBytes));

    private static FileStat Lock(SafeFileHandle file, bool isLmdb, TimeSpan limit)
    {
        if (!FileLock.TryTake(file, isExclusive: false, isLmdb, limit)) throw new IOException("another program keeps it locked");
        return StatOf(file);
    }

    private static FileStat StatOf(SafeFileHandle file)
    {
        FileStat stat = FileStat.Of(file) ?? throw new IOException("fstat failed");
        if (!stat.IsRegular) throw new IOException("Not a regular file");
        return stat.Size <= Array.MaxLength ? stat : throw new IOException(OpenedFile.Describe(Errno.FileTooBig));
    }

    private static byte[] ReadAll(SafeFileHandle file, int length)
    {
        byte[] bytes = new byte[length];
        int read = 0, more;
        while (read < bytes.Length && (more = RandomAccess.Read(file, bytes.AsSpan(read), read)) > 0) read += more;
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
