using System.Runtime.InteropServices;
using Hikyaku.Storage.Files;

namespace Hikyaku.Tables;

/// <summary>The system's words for why a file can't be opened: administrators search for those.</summary>
public static class FileTrouble
{
    public static string Describe(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "No such file or directory",
        UnauthorizedAccessException => "Permission denied",
        PathTooLongException => "File name too long",
        StorageException { Errno: > 0 and int errno } => Marshal.GetPInvokeErrorMessage(errno),
        _ => e.Message,
    };
}
