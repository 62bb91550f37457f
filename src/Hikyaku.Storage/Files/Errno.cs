using System.Globalization;
using System.Runtime.InteropServices;

namespace Hikyaku.Storage.Files;

/// <summary>The Linux error numbers that this code names, and their texts (errno(3)).</summary>
public static class Errno
{
    public const int None = 0;
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int InputOutput = 5;
    public const int BadDescriptor = 9;
    public const int TryAgain = 11;
    public const int AccessDenied = 13;
    public const int Exists = 17;
    public const int IsADirectory = 21;
    public const int InvalidArgument = 22;
    public const int FileTooBig = 27;
    public const int NoSpace = 28;
    public const int NotSupported = 95;

    /// <summary>The text and the number: <c>No space left on device (errno 28)</c>.</summary>
    public static string Describe(int errno)
        => string.Create(CultureInfo.InvariantCulture, $"{Marshal.GetPInvokeErrorMessage(errno)} (errno {errno})");
}
