using System.Runtime.InteropServices;
using System.Text;

namespace Hikyaku.Tables.Types.Patterns;

/// <summary>A regex_t. The C library locks it while it is used.</summary>
internal sealed unsafe class PosixExpression : Expression
{
    private byte* _regex;

    private PosixExpression(byte* regex)
    {
        _regex = regex;
        GroupCount = (int)*(nint*)(regex + PosixLibrary.CountOffset);
    }

    ~PosixExpression() => Dispose(disposing: false);

    public override int GroupCount { get; }

    public static PosixExpression? Compile(ReadOnlySpan<byte> pattern, uint options, out string cause)
    {
        byte* regex = (byte*)NativeMemory.AllocZeroed(PosixLibrary.RegexBytes);
        int error;
        using PosixLocale locale = PosixLocale.Enter();
        fixed (byte* start = pattern) error = PosixLibrary.Compile(regex, start, (int)options);
        cause = error == 0 ? "" : Describe(error, regex);
        // In a basic expression the backslash gives a character its meaning instead of taking it.
        if (error == 0) return new PosixExpression(regex) { Required = (options & PosixLibrary.Extended) != 0 ? RequiredLiterals.Of(pattern[..^1], escapesInBrackets: false) : null };
        NativeMemory.Free(regex);
        return null;
    }

    public override MatchOutcome Ask(ReadOnlySpan<byte> key, Span<int> groups, out string cause)
    {
        cause = "";
        ObjectDisposedException.ThrowIf(_regex is null, this);
        int result;
        using PosixLocale locale = PosixLocale.Enter();
        fixed (byte* text = key)
        fixed (int* found = groups) result = PosixLibrary.Execute(_regex, text, (nuint)(groups.Length / 2), found, 0);
        GC.KeepAlive(this);
        if (result == 0) return MatchOutcome.Match;
        if (result == PosixLibrary.NoMatch) return MatchOutcome.NoMatch;
        cause = Describe(result, _regex);
        return MatchOutcome.Failed;
    }

    protected override void Dispose(bool disposing)
    {
        if (_regex is null) return;
        PosixLibrary.Free(_regex);
        NativeMemory.Free(_regex);
        _regex = null;
    }

    private static string Describe(int error, byte* regex)
    {
        byte* text = stackalloc byte[256];
        _ = PosixLibrary.Describe(error, regex, text, 256);
        return Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));
    }
}
