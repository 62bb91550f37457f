using System.Runtime.InteropServices;

namespace Hikyaku.Tables.Types.Patterns;

/// <summary>regcomp(3) and its kin.</summary>
internal static unsafe partial class PosixLibrary
{
    public const uint Extended = 1;
    public const uint IgnoreCase = 2;
    public const uint NewLine = 4;
    public const uint NoGroups = 8;

    public const int NoMatch = 1;

    /// <summary>Room for a regex_t: 64 bytes with glibc, fewer with musl.</summary>
    public const int RegexBytes = 256;

    /// <summary>Where regex_t keeps re_nsub, found by trying; -1 when it isn't where the known C libraries have it.</summary>
    public static readonly int CountOffset = FindCountOffset();

    [LibraryImport("libc", EntryPoint = "regcomp")]
    public static partial int Compile(void* regex, byte* pattern, int flags);

    [LibraryImport("libc", EntryPoint = "regexec")]
    public static partial int Execute(void* regex, byte* key, nuint groupCount, int* groups, int flags);

    [LibraryImport("libc", EntryPoint = "regerror")]
    public static partial nuint Describe(int error, void* regex, byte* text, nuint size);

    [LibraryImport("libc", EntryPoint = "regfree")]
    public static partial void Free(void* regex);

    private static int FindCountOffset()
    {
        byte* regex = stackalloc byte[RegexBytes];
        fixed (byte* pattern = "(a)(b)(c)\0"u8)
        {
            if (Compile(regex, pattern, (int)Extended) != 0) return -1;
        }
        int offset = *(nint*)(regex + 48) == 3 ? 48 : *(nint*)regex == 3 ? 0 : -1; // glibc; musl
        Free(regex);
        return offset;
    }
}
