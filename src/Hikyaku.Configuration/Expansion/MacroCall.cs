using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Expansion;

/// <summary>One <c>${…}</c>: the cursor over its inner text, and the evaluation of what it says into the output.</summary>
/// <remarks>As in Postfix, what was written before a fault stays in the output, and a branch is evaluated before garbage behind it is noticed.</remarks>
internal ref struct MacroCall
{
    private const int ContextLength = 20;
    private const string OperatorCharacters = "<>!=?+-*/~&|%";

    private readonly MacroExpander _expander;
    private readonly TracedText _text;
    private readonly string _s;
    private readonly int _start;
    private readonly int _end;
    private readonly int _depth;
    private int _at;

    public MacroCall(MacroExpander expander, TracedText text, int start, int end, int depth)
    {
        _expander = expander;
        _text = text;
        _s = text.Text;
        _start = _at = start;
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
        int nameEnd = _at;
        SkipBlanks();
        if (_at < _end && _s[_at] == '{') return EvaluateFunction(name, nameStart, output);
        if (_at < _end && _s[_at] is not ('?' or ':'))
        {
            _at = nameEnd;
            return Unexpected("attribute name syntax error at: ", _s[_start.._at]);
        }
        TracedText? raw = _expander.Find(name, out bool isLiteral);
        if (_at < _end) return EvaluateCondition(raw is { Length: > 0 }, output);
        if (raw is null) _expander.Undefined.Add(new UndefinedName(name, _text, nameStart, name.Length));
        else if (isLiteral) output.Append(raw);
        else return _expander.ExpandInto(raw, _depth + 1, output);
        return true;
    }

    private bool EvaluateComparison(TracedTextBuilder output)
    {
        if (!Payload(out int leftStart, out int leftEnd)) return false;
        string left = _s[leftStart..leftEnd];
        int operatorStart = _at;
        while (_at < _end && OperatorCharacters.Contains(_s[_at])) _at++;
        string op = _s[operatorStart.._at];
        if (op is not ("==" or "!=" or "<" or "<=" or ">=" or ">"))
        {
            _at = operatorStart;
            return Unexpected("\"==\" or \"!=\"\" or \"<\"\" or \"<=\"\" or \">=\"\" or \">\" expected at: ", left + "}");
        }
        int suffixStart = _at;
        while (_at < _end && char.IsAsciiLetterOrDigit(_s[_at])) _at++;
        string suffix = _s[suffixStart.._at];
        if (suffix.Length > 0 && !_expander.HasComparison(suffix)) return _expander.Fail($"bad operator suffix at: \"...{op}>>>{suffix}\"", _text, suffixStart);
        int behindOperator = _at;
        SkipBlanks();
        if (_at >= _end || _s[_at] != '{')
        {
            _at = behindOperator;
            return Unexpected("\"{expression}\" expected at: ", $"{{{left}}} {op}");
        }
        if (!Payload(out int rightStart, out int rightEnd)) return false;
        string leftValue = _expander.ExpandAt(_text.Slice(leftStart, leftEnd - leftStart), _depth + 1).Text;
        string rightValue = _expander.ExpandAt(_text.Slice(rightStart, rightEnd - rightStart), _depth + 1).Text;
        if (_expander.Fault is not null) return false;
        if (_expander.Visit is not null) return _at >= _end || (_s[_at] is '?' or ':' ? EvaluateCondition(false, output) : Unexpected("\"?\" or \":\" expected at: ", "}"));
        if (_expander.Order(suffix, leftValue, rightValue, out string? fault) is not { } order) return _expander.Fail(fault!, _text, _start);
        bool holds = op switch { "==" => order == 0, "!=" => order != 0, "<" => order < 0, "<=" => order <= 0, ">=" => order >= 0, _ => order > 0 };
        if (_at < _end) return _s[_at] is '?' or ':' ? EvaluateCondition(holds, output) : Unexpected("\"?\" or \":\" expected at: ", "}");
        if (holds) output.AppendBuiltIn("true");
        return true;
    }

    private bool EvaluateFunction(string name, int nameStart, TracedTextBuilder output)
    {
        if (!Payload(out int argumentStart, out int argumentEnd)) return false;
        TracedText argument = _text.Slice(argumentStart, argumentEnd - argumentStart).Trim();
        if (_at < _end) return Unexpected("unexpected input at: ", argument.Text + "}");
        if (_expander.FindFunction(name) is not { } function)
            return _expander.Fail($"unknown function \"{name}\" at\"...>>>{name}{{{argument.Text}}}\"", _text, nameStart);
        TracedText value = _expander.ExpandAt(argument, _depth + 1);
        if (_expander.Fault is not null) return false;
        output.AppendAt(value, function(value.Text));
        return true;
    }

    private bool EvaluateCondition(bool condition, TracedTextBuilder output)
    {
        if (_s[_at++] == '?')
        {
            if (!Branch(out int thenStart, out int thenEnd)) return false;
            if ((condition || _expander.Visit is not null) && !Output(thenStart, thenEnd, output)) return false;
            if (_at >= _end) return true;
            if (_s[_at] != ':') return Unexpected("\":\" expected at: ", _s[thenStart..thenEnd] + "}");
            _at++;
        }
        if (!Branch(out int elseStart, out int elseEnd)) return false;
        if ((!condition || _expander.Visit is not null) && !Output(elseStart, elseEnd, output)) return false;
        return _at >= _end || Unexpected("unexpected input at: ", _s[elseStart..elseEnd] + "}");
    }

    private readonly bool Output(int from, int to, TracedTextBuilder output) => _expander.ExpandInto(_text.Slice(from, to - from), _depth + 1, output);

    /// <summary>A braced text, or all that is left with its blanks (Postfix 2.11's form).</summary>
    private bool Branch(out int from, out int to)
    {
        int rest = _at;
        SkipBlanks();
        if (_at < _end && _s[_at] == '{') return Payload(out from, out to);
        (from, to, _at) = (rest, _end, _end);
        return true;
    }

    /// <summary>What stands between the brace at the cursor and the one that closes it; the cursor moves behind that one and the blanks after it.</summary>
    private bool Payload(out int from, out int to)
    {
        from = _at + 1;
        int level = 0;
        for (to = _at; to < _end; to++)
        {
            if (_s[to] == '{') level++;
            else if (_s[to] == '}' && --level == 0)
            {
                _at = to + 1;
                SkipBlanks();
                return true;
            }
        }
        return _expander.Fail($"unbalanced {{}} in attribute expression: \"{_s[(from - 1).._end]}\"", _text, from - 1);
    }

    private void SkipBlanks()
    {
        while (_at < _end && _s[_at] is ' ' or '\t' or '\r' or '\n') _at++;
    }

    /// <summary>A fault that shows the text around the cursor as Postfix does.</summary>
    private readonly bool Unexpected(string what, string before)
        => _expander.Fail($"{what}\"...{before}>>>{_s.AsSpan(_at, Math.Min(ContextLength, _end - _at))}\"", _text, _at);
}
