using System.Runtime.InteropServices;

namespace Hikyaku.Tables.Types.Patterns;

/// <summary>
/// The C locale for this thread until it is disposed of: a character is a byte and letters are ASCII's, as in Postfix's programs, which call no setlocale(3).
/// Nor does .NET, but any library of the process may.
/// </summary>
internal readonly ref partial struct PosixLocale
{
    private const int CharacterTypes = 1; // LC_CTYPE_MASK; the other categories of a new locale are C's too

    private static readonly nint C = Create(CharacterTypes, "C", 0);

    private readonly nint _before;

    private PosixLocale(nint before) => _before = before;

    public static PosixLocale Enter() => new(Use(C));

    public void Dispose() => Use(_before);

    [LibraryImport("libc", EntryPoint = "newlocale", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint Create(int categories, string name, nint locale);

    [LibraryImport("libc", EntryPoint = "uselocale")]
    [SuppressGCTransition]
    internal static partial nint Use(nint locale);
}
