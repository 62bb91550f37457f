using System.Runtime.InteropServices;
using System.Text;

namespace Hikyaku.Tables.Types.Patterns;

/// <summary>libpcre2 with 8-bit characters (pcre2api(3)).</summary>
internal static unsafe partial class PcreLibrary
{
    public const uint Caseless = 0x8;
    public const uint DollarEndOnly = 0x10;
    public const uint DotAll = 0x20;
    public const uint Extended = 0x80;
    public const uint MultiLine = 0x400;
    public const uint Ungreedy = 0x40000;
    public const uint Anchored = 0x80000000;

    /// <summary>An option of matching: the interpreter instead of compiled code.</summary>
    public const uint NoJit = 0x2000;

    /// <summary>An option of jit_compile: whole matches.</summary>
    public const uint JitComplete = 1;

    public const int NoMatch = -1;
    public const int JitStackLimit = -46;

    private const uint CaptureCount = 4;
    private const uint CodeSize = 22;
    private const string Library = "libpcre2-8.so.0";

    /// <summary>Is the library on this system?</summary>
    public static readonly bool IsPresent = NativeLibrary.TryLoad(Library, typeof(PcreLibrary).Assembly, DllImportSearchPath.SafeDirectories, out _);

    public static int GroupCountOf(nint code)
    {
        uint count = 0;
        return GetPatternFact(code, CaptureCount, &count) == 0 ? (int)count : 0;
    }

    /// <summary>Bytes of the compiled pattern, without its machine code.</summary>
    public static nuint SizeOf(nint code)
    {
        nuint size = 0;
        return GetPatternFact(code, CodeSize, &size) == 0 ? size : 0;
    }

    public static string Describe(int error)
    {
        byte* text = stackalloc byte[256];
        int length = GetErrorMessage(error, text, 256);
        return length > 0 ? Encoding.UTF8.GetString(text, length) : $"unexpected pcre2 error code {error}";
    }

    [LibraryImport(Library, EntryPoint = "pcre2_compile_8")]
    public static partial nint Compile(byte* pattern, nuint length, uint options, int* error, nuint* offset, nint context);

    [LibraryImport(Library, EntryPoint = "pcre2_jit_compile_8")]
    public static partial int CompileToMachineCode(nint code, uint options);

    [LibraryImport(Library, EntryPoint = "pcre2_code_free_8")]
    public static partial void FreeCode(nint code);

    [LibraryImport(Library, EntryPoint = "pcre2_match_8")]
    public static partial int Match(nint code, byte* key, nuint length, nuint start, uint options, nint memory, nint context);

    [LibraryImport(Library, EntryPoint = "pcre2_match_data_create_8")]
    public static partial nint CreateMemory(uint pairs, nint context);

    [LibraryImport(Library, EntryPoint = "pcre2_match_data_free_8")]
    public static partial void FreeMemory(nint memory);

    [LibraryImport(Library, EntryPoint = "pcre2_get_ovector_pointer_8")]
    public static partial nuint* GetGroups(nint memory);

    [LibraryImport(Library, EntryPoint = "pcre2_match_context_create_8")]
    public static partial nint CreateContext(nint general);

    [LibraryImport(Library, EntryPoint = "pcre2_match_context_free_8")]
    public static partial void FreeContext(nint context);

    [LibraryImport(Library, EntryPoint = "pcre2_set_match_limit_8")]
    public static partial int SetMatchLimit(nint context, uint limit);

    [LibraryImport(Library, EntryPoint = "pcre2_set_depth_limit_8")]
    public static partial int SetDepthLimit(nint context, uint limit);

    [LibraryImport(Library, EntryPoint = "pcre2_pattern_info_8")]
    private static partial int GetPatternFact(nint code, uint what, void* where);

    [LibraryImport(Library, EntryPoint = "pcre2_get_error_message_8")]
    private static partial int GetErrorMessage(int error, byte* text, nuint size);
}
