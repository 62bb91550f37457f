using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Expansion;

/// <summary>One <c>${…}</c>: the cursor over its inner text and the evaluation of what it says.</summary>
internal ref struct MacroCall
{
    private const int ContextLength = 20;

    private readonly MacroExpander _expander;
    private readonly TracedText _text;
    private readonly string _s;
    private readonly int _start;
    private readonly int _end;
    private readonly int _depth;
    private int _at;
    private int _tokenStart;

    /// <summary>End of the last payload, which a fault shows without the blanks behind it; -1 behind a name or an operator.</summary>
    private int _tokenEnd = -1;

    public MacroCall(MacroExpander expander, TracedText text, int start, int end, int depth)
    {
        _expander = expander;
        _text = text;
        _s = text.Text;
        _start = _at = _tokenStart = start;
        _end = end;
        _depth = depth;
    }

    public static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>False after a fault.</summary>
    public bool Evaluate(TracedTextBuilder output)
    {
        SkipBlanks();
        if (_at < _end && _s[_at] == '{') return EvaluateComparison(output);
        int nameStart = _at;
        while (_at < _end && IsNameChar(_s[_at])) _at++;
        string name = _s[nameStart.._at];
        if (name.Length == 0) return Unexpected("attribute name syntax error at: ");
        int nameEnd = _at;
        SkipBlanks();
        if (_at < _end && _s[_at] == '{') return EvaluateFunction(name, nameStart, output);
        if (_at < _end && _s[_at] is not ('?' or ':'))
        {
            _at = nameEnd;
            return Unexpected("attribute name syntax error at: ");
        }
        TracedText? raw = _expander.Find(name, out bool isLiteral);
        // Postfix looks at the value as it is written: with "b = $a", ${b?x} is x even when a is empty.
        if (_at < _end) return EvaluateCondition(raw is { Length: > 0 }, output);
        if (raw is null) _expander.Undefined.Add(new UndefinedName(name, _text, nameStart, name.Length));
        TracedText value = raw is null || isLiteral ? raw ?? TracedText.Empty : _expander.ExpandAt(raw, _depth + 1);
        if (_expander.Fault is not null) return false;
        output.Append(value);
        return true;
    }

    private bool EvaluateComparison(TracedTextBuilder output)
    {
        int expressionStart = _at;
        if (!Payload(out int leftStart, out int leftEnd)) return false;
        SkipBlanks();
        int opStart = _at;
        if (!ReadOperator(out string op)) return Unexpected("\"==\" or \"!=\"\" or \"<\"\" or \"<=\"\" or \">=\"\" or \">\" expected at: ");
        int opEnd = _at;
        while (_at < _end && char.IsAsciiLetter(_s[_at])) _at++;
        string suffix = _s[opEnd.._at];
        if (suffix is not ("" or "level"))
        {
            (_at, _tokenStart, _tokenEnd) = (opEnd, opStart, -1);
            return Unexpected("bad operator suffix at: ");
        }
        int afterOp = _at;
        SkipBlanks();
        if (_at >= _end || _s[_at] != '{')
        {
            (_at, _tokenStart, _tokenEnd) = (afterOp, expressionStart, -1);
            return Unexpected("\"{expression}\" expected at: ");
        }
        if (!Payload(out int rightStart, out int rightEnd)) return false;
        string left = _expander.ExpandAt(_text.Slice(leftStart, leftEnd - leftStart), _depth + 1).Text;
        string right = _expander.ExpandAt(_text.Slice(rightStart, rightEnd - rightStart), _depth + 1).Text;
        if (_expander.Fault is not null) return false;
        bool holds = false;
        if (_expander.Visit is null && !Compare(left, op, right, suffix.Length > 0, out holds)) return false;
        _tokenStart = rightEnd;
        SkipBlanks();
        if (_at < _end) return _s[_at] is '?' or ':' ? EvaluateCondition(holds, output) : Unexpected("\"?\" or \":\" expected at: ");
        if (holds) output.AppendBuiltIn("true");
        return true;
    }

    private bool Compare(string left, string op, string right, bool isLevel, out bool holds)
    {
        holds = false;
        int order;
        if (isLevel)
        {
            if (!CompatibilityLevel.TryParse(left, out CompatibilityLevel a)) return _expander.Fail($"malformed compatibility level syntax: \"{left}\"", _text, _start);
            if (!CompatibilityLevel.TryParse(right, out CompatibilityLevel b)) return _expander.Fail($"malformed compatibility level syntax: \"{right}\"", _text, _start);
            order = a.CompareTo(b);
        }
        else
        {
            order = IsNumber(left) && IsNumber(right) ? CompareNumbers(left, right) : string.CompareOrdinal(left, right);
        }
        holds = op switch { "==" => order == 0, "!=" => order != 0, "<" => order < 0, "<=" => order <= 0, ">=" => order >= 0, _ => order > 0 };
        return true;
    }

    private static bool IsNumber(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static int CompareNumbers(string left, string right)
    {
        ReadOnlySpan<char> a = left.AsSpan().TrimStart('0'), b = right.AsSpan().TrimStart('0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
    }

    private bool EvaluateFunction(string name, int nameStart, TracedTextBuilder output)
    {
        if (!Payload(out int argumentStart, out int argumentEnd)) return false;
        SkipBlanks();
        if (_at < _end) return Unexpected("unexpected input at: ");
        if (NamedFunction.Find(name) is not { } function)
            return _expander.Fail($"unknown function \"{name}\" at\"...>>>{Clip(_s.AsSpan(nameStart, _end - nameStart))}\"", _text, nameStart);
        TracedText argument = _expander.ExpandAt(_text.Slice(argumentStart, argumentEnd - argumentStart).Trim(), _depth + 1);
        if (_expander.Fault is not null) return false;
        output.AppendAt(argument, function(argument.Text));
        return true;
    }

    private bool EvaluateCondition(bool condition, TracedTextBuilder output)
    {
        bool isQuestion = _s[_at++] == '?';
        if (!Branch(out int thenStart, out int thenEnd, out bool isBraced)) return false;
        if (!isQuestion)
        {
            if (_at < _end) return Unexpected("unexpected input at: ");
            return (condition && _expander.Visit is null) || Output(thenStart, thenEnd, output);
        }
        int elseStart = _end, elseEnd = _end;
        if (isBraced && _at < _end)
        {
            if (_s[_at] != ':') return Unexpected("\":\" expected at: ");
            _at++;
            if (!Branch(out elseStart, out elseEnd, out _)) return false;
            if (_at < _end) return Unexpected("unexpected input at: ");
        }
        if (_expander.Visit is not null) return Output(thenStart, thenEnd, output) && Output(elseStart, elseEnd, output);
        return condition ? Output(thenStart, thenEnd, output) : Output(elseStart, elseEnd, output);
    }

    private bool Output(int from, int to, TracedTextBuilder output)
    {
        output.Append(_expander.ExpandAt(_text.Slice(from, to - from), _depth + 1));
        return _expander.Fault is null;
    }

    /// <summary>A braced text, or all that is left (Postfix 2.11's form).</summary>
    private bool Branch(out int from, out int to, out bool isBraced)
    {
        int rest = _at;
        SkipBlanks();
        isBraced = _at < _end && _s[_at] == '{';
        if (isBraced)
        {
            bool ok = Payload(out from, out to);
            SkipBlanks();
            return ok;
        }
        (from, to, _at) = (rest, _end, _end);
        return true;
    }

    private bool Payload(out int from, out int to)
    {
        from = _at + 1;
        _tokenStart = from;
        int level = 0;
        for (to = _at; to < _end; to++)
        {
            if (_s[to] == '{') level++;
            else if (_s[to] == '}' && --level == 0)
            {
                _tokenEnd = _at = to + 1;
                return true;
            }
        }
        return _expander.Fail($"unbalanced {{}} in attribute expression: \"{_s[_start.._end]}\"", _text, from - 1);
    }

    private bool ReadOperator(out string op)
    {
        foreach (string candidate in (ReadOnlySpan<string>)["==", "!=", "<=", ">=", "<", ">"])
        {
            if (!_s.AsSpan(_at, _end - _at).StartsWith(candidate)) continue;
            _at += candidate.Length;
            op = candidate;
            return true;
        }
        op = "";
        return false;
    }

    private void SkipBlanks()
    {
        while (_at < _end && TracedText.IsBlank(_s[_at])) _at++;
    }

    /// <summary>A fault that shows the text around the cursor as Postfix does.</summary>
    private readonly bool Unexpected(string what)
        => _expander.Fail($"{what}\"...{_s[_tokenStart..(_tokenEnd < 0 ? _at : _tokenEnd)]}>>>{Clip(_s.AsSpan(_at, _end - _at))}\"", _text, _at);

    private static string Clip(ReadOnlySpan<char> rest) => rest[..Math.Min(ContextLength, rest.Length)].ToString();
}
