namespace Hikyaku.Storage.Files;

/// <summary>A system call on a durable file failed. The message names the call, the file and the error.</summary>
public sealed class StorageException : IOException
{
    public StorageException(string call, string path, int errno)
        : base($"{call} {path}: {Files.Errno.Describe(errno)}")
    {
        Call = call;
        Errno = errno;
    }

    public StorageException()
        : this("", "", 0)
    {
    }

    public StorageException(string message)
        : base(message) => Call = "";

    public StorageException(string message, Exception innerException)
        : base(message, innerException) => Call = "";

    /// <summary>The system call's name, as strace shows it.</summary>
    public string Call { get; }

    /// <summary>errno(3); 0 when the system reported no number (a short write).</summary>
    public int Errno { get; }
}
