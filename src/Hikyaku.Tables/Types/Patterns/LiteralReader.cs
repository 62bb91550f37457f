namespace Hikyaku.Tables.Types.Patterns;

/// <summary>
/// Reads a pattern's <see cref="RequiredLiterals"/>: the runs of plain ASCII characters that stand outside of groups and brackets and may not be left out.
/// It gives up on what changes the meaning of the rest: alternatives, <c>(?…)</c>, <c>(*…)</c>, back-references, <c>\Q</c> and such.
/// </summary>
/// <param name="pattern">As written between the delimiters.</param>
/// <param name="escapesInBrackets">In <c>[\]]</c> the backslash quotes.</param>
internal ref struct LiteralReader(ReadOnlySpan<byte> pattern, bool escapesInBrackets)
{
    private readonly ReadOnlySpan<byte> _pattern = pattern;
    private readonly List<byte[]> _literals = [];
    private readonly List<byte> _run = [];
    private int _at;
    private int _depth;

    // What stands next; a zero byte at the end, which no pattern holds.
    private readonly byte Next => _at < _pattern.Length ? _pattern[_at] : (byte)0;

    /// <summary>The literals in lower case; empty where it gives up.</summary>
    public byte[][] Read()
    {
        while (_at < _pattern.Length)
            if (!TryStep()) return [];
        EndRun();
        return _depth == 0 ? [.. _literals] : [];
    }

    private bool TryStep()
    {
        byte b = _pattern[_at++];
        switch (b)
        {
            case (byte)'(':
                EndRun();
                _depth++;
                return Next is not ((byte)'?' or (byte)'*');
            case (byte)')':
                return --_depth >= 0;
            case (byte)'|':
                return _depth > 0;
            case (byte)'[':
                EndRun();
                return TrySkipBrackets();
            case (byte)'\\':
                return TryTakeEscape();
            case (byte)'*' or (byte)'?':
                DropLast();
                return true;
            case (byte)'+':
                if (Next is (byte)'*' or (byte)'+' or (byte)'?' or (byte)'{') DropLast(); // a+* may be nothing
                else EndRun();
                return true;
            case (byte)'{':
                DropLast();
                return TrySkipBound();
            case (byte)'.' or (byte)'^' or (byte)'$' or >= 0x80:
                EndRun();
                return true;
            default:
                Take(b);
                return b != 0;
        }
    }

    private readonly void Take(byte b)
    {
        if (_depth == 0) _run.Add(KeyFolding.Lower(b));
    }

    private readonly void EndRun()
    {
        if (_run.Count > 0) _literals.Add([.. _run]);
        _run.Clear();
    }

    // The last character may be missing from a match.
    private readonly void DropLast()
    {
        if (_run.Count > 0) _run.RemoveAt(_run.Count - 1);
        EndRun();
    }

    private bool TryTakeEscape()
    {
        byte b = Next;
        if (!TrySkipEscape()) return false;
        // The C library sees places in the first four.
        if (b is (byte)'<' or (byte)'>' or (byte)'`' or (byte)'\'' or >= 0x80 || char.IsAsciiLetter((char)b)) EndRun();
        else Take(b);
        return true;
    }

    // Letters are known that stand for classes of characters and for places; digits are back-references.
    private bool TrySkipEscape()
    {
        byte b = Next;
        _at++;
        return b != 0 && (!char.IsAsciiLetterOrDigit((char)b) || "dDwWsSbBAzZ".Contains((char)b));
    }

    // m}, m,} or m,n} behind a brace; whatever else stands there, libraries disagree about it.
    private bool TrySkipBound()
    {
        while (Next is (>= (byte)'0' and <= (byte)'9') or (byte)',') _at++;
        return _pattern[_at++..] is [(byte)'}', ..];
    }

    private bool TrySkipBrackets()
    {
        if (Next == (byte)'^') _at++;
        if (Next == (byte)']') _at++;
        while (Next != 0)
        {
            byte b = _pattern[_at++];
            if (b == (byte)']') return true;
            if (b == (byte)'\\' && escapesInBrackets && !TrySkipEscape()) return false;
            if (b == (byte)'[' && Next is (byte)':' or (byte)'.' or (byte)'=' && !TrySkipClass()) return false;
        }
        return false;
    }

    // :name:] behind a bracket; other forms are rare.
    private bool TrySkipClass()
    {
        if (_pattern[_at++] != (byte)':') return false;
        while (char.IsAsciiLetterLower((char)Next)) _at++;
        if (!_pattern[_at..].StartsWith(":]"u8)) return false;
        _at += 2;
        return true;
    }
}
