namespace Hikyaku.Tables.Types.Patterns;

/// <summary>A pcre2_code, compiled to machine code where the library can and that stays small, with limits for each match.</summary>
internal sealed unsafe class PcreExpression : Expression
{
    private readonly nint _context;
    private nint _code;

    // Code beyond this comes from repetitions that multiply: machine code of it would take milliseconds and a hundred kilobytes a rule.
    private const int BytesPerCharacter = 64, BytesPerPattern = 256;

    private PcreExpression(nint code, int length, TableLimits limits)
    {
        _code = code;
        GroupCount = PcreLibrary.GroupCountOf(code);
        _context = PcreLibrary.CreateContext(0);
        _ = PcreLibrary.SetMatchLimit(_context, (uint)limits.PcreMatchLimit);
        _ = PcreLibrary.SetDepthLimit(_context, (uint)limits.PcreDepthLimit);
        BytesBeyondText = Math.Max(0, (long)PcreLibrary.SizeOf(code) - BytesPerPattern - (long)BytesPerCharacter * length);
        if (BytesBeyondText == 0) _ = PcreLibrary.CompileToMachineCode(code, PcreLibrary.JitComplete); // without it the interpreter matches
    }

    ~PcreExpression() => Dispose(disposing: false);

    public override int GroupCount { get; }

    public override long BytesBeyondText { get; }

    public static PcreExpression? Compile(ReadOnlySpan<byte> pattern, uint options, TableLimits limits, out string cause)
    {
        int error;
        nuint offset;
        nint code;
        fixed (byte* start = pattern)
        {
            byte none = 0;
            code = PcreLibrary.Compile(start is null ? &none : start, (nuint)pattern.Length, options, &error, &offset, 0);
        }
        cause = code != 0 ? "" : $"error in regex at offset {offset}: {PcreLibrary.Describe(error)}";
        if (code == 0) return null;
        // Blanks and # are no text in an extended pattern.
        return new PcreExpression(code, pattern.Length, limits) { Required = (options & PcreLibrary.Extended) == 0 ? RequiredLiterals.Of(pattern, escapesInBrackets: true) : null };
    }

    public override MatchOutcome Ask(ReadOnlySpan<byte> key, Span<int> groups, out string cause)
    {
        cause = "";
        ObjectDisposedException.ThrowIf(_code == 0, this);
        PcreMemory memory = PcreMemory.OfThread;
        int result;
        fixed (byte* text = key)
        {
            nuint length = (nuint)(key.Length - 1);
            result = PcreLibrary.Match(_code, text, length, 0, 0, memory.Handle, _context);
            // The machine code's stack is small; the interpreter uses the heap.
            if (result == PcreLibrary.JitStackLimit) result = PcreLibrary.Match(_code, text, length, 0, PcreLibrary.NoJit, memory.Handle, _context);
        }
        if (result >= 0) TakeGroups(PcreLibrary.GetGroups(memory.Handle), groups);
        GC.KeepAlive(this);
        GC.KeepAlive(memory);
        if (result >= 0) return MatchOutcome.Match;
        if (result == PcreLibrary.NoMatch) return MatchOutcome.NoMatch;
        cause = PcreLibrary.Describe(result);
        return MatchOutcome.Failed;
    }

    protected override void Dispose(bool disposing)
    {
        if (_code == 0) return;
        PcreLibrary.FreeCode(_code);
        PcreLibrary.FreeContext(_context);
        _code = 0;
    }

    // An unset group has the largest offset, which is -1 here.
    private static void TakeGroups(nuint* found, Span<int> groups)
    {
        for (int i = 0; i < groups.Length; i++) groups[i] = (int)found[i];
    }
}
