using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Expansion;

/// <summary>One <c>${…}</c>: the cursor over its inner text and the evaluation of what it says.</summary>
internal ref struct MacroCall
{
    private const int ContextLength = 20;

    private readonly MacroExpander expander;
    private readonly TracedText text;
    private readonly string s;
    private readonly int start;
    private readonly int end;
    private readonly int depth;
    private int at;
    private int tokenStart;

    /// <summary>End of the last payload, which a fault shows without the blanks behind it; -1 behind a name or an operator.</summary>
    private int tokenEnd = -1;

    public MacroCall(MacroExpander expander, TracedText text, int start, int end, int depth)
    {
        this.expander = expander;
        this.text = text;
        s = text.Text;
        this.start = at = tokenStart = start;
        this.end = end;
        this.depth = depth;
    }

    public static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>False after a fault.</summary>
    public bool Evaluate(TracedTextBuilder output)
    {
        SkipBlanks();
        if (at < end && s[at] == '{') return EvaluateComparison(output);
        int nameStart = at;
        while (at < end && IsNameChar(s[at])) at++;
        string name = s[nameStart..at];
        if (name.Length == 0) return Unexpected("attribute name syntax error at: ");
        int nameEnd = at;
        SkipBlanks();
        if (at < end && s[at] == '{') return EvaluateFunction(name, nameStart, output);
        if (at < end && s[at] is not ('?' or ':'))
        {
            at = nameEnd;
            return Unexpected("attribute name syntax error at: ");
        }
        TracedText? raw = expander.Find(name, out bool isLiteral);
        if (raw is null && at >= end) expander.Undefined.Add(new UndefinedName(name, text, nameStart, name.Length));
        TracedText value = raw is null || isLiteral ? raw ?? TracedText.Empty : expander.ExpandAt(raw, depth + 1);
        if (expander.Fault is not null) return false;
        if (at < end) return EvaluateCondition(value.Length > 0, output);
        output.Append(value);
        return true;
    }

    private bool EvaluateComparison(TracedTextBuilder output)
    {
        int expressionStart = at;
        if (!Payload(out int leftStart, out int leftEnd)) return false;
        SkipBlanks();
        int opStart = at;
        if (!ReadOperator(out string op)) return Unexpected("\"==\" or \"!=\"\" or \"<\"\" or \"<=\"\" or \">=\"\" or \">\" expected at: ");
        int opEnd = at;
        while (at < end && char.IsAsciiLetter(s[at])) at++;
        string suffix = s[opEnd..at];
        if (suffix is not ("" or "level"))
        {
            (at, tokenStart, tokenEnd) = (opEnd, opStart, -1);
            return Unexpected("bad operator suffix at: ");
        }
        int afterOp = at;
        SkipBlanks();
        if (at >= end || s[at] != '{')
        {
            (at, tokenStart, tokenEnd) = (afterOp, expressionStart, -1);
            return Unexpected("\"{expression}\" expected at: ");
        }
        if (!Payload(out int rightStart, out int rightEnd)) return false;
        string left = expander.ExpandAt(text.Slice(leftStart, leftEnd - leftStart), depth + 1).Text;
        string right = expander.ExpandAt(text.Slice(rightStart, rightEnd - rightStart), depth + 1).Text;
        if (expander.Fault is not null || !Compare(left, op, right, suffix.Length > 0, out bool holds)) return false;
        tokenStart = rightEnd;
        SkipBlanks();
        if (at < end) return s[at] is '?' or ':' ? EvaluateCondition(holds, output) : Unexpected("\"?\" or \":\" expected at: ");
        if (holds) output.AppendBuiltIn("true");
        return true;
    }

    private bool Compare(string left, string op, string right, bool isLevel, out bool holds)
    {
        holds = false;
        int order;
        if (isLevel)
        {
            if (!CompatibilityLevel.TryParse(left, out CompatibilityLevel a)) return expander.Fail($"malformed compatibility level syntax: \"{left}\"", text, start);
            if (!CompatibilityLevel.TryParse(right, out CompatibilityLevel b)) return expander.Fail($"malformed compatibility level syntax: \"{right}\"", text, start);
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
        if (at < end) return Unexpected("unexpected input at: ");
        if (NamedFunction.Find(name) is not { } function)
            return expander.Fail($"unknown function \"{name}\" at\"...>>>{Clip(s.AsSpan(nameStart, end - nameStart))}\"", text, nameStart);
        TracedText argument = expander.ExpandAt(text.Slice(argumentStart, argumentEnd - argumentStart).Trim(), depth + 1);
        if (expander.Fault is not null) return false;
        output.AppendAt(argument, function(argument.Text));
        return true;
    }

    private bool EvaluateCondition(bool condition, TracedTextBuilder output)
    {
        bool isQuestion = s[at++] == '?';
        if (!Branch(out int thenStart, out int thenEnd, out bool isBraced)) return false;
        if (!isQuestion)
        {
            if (at < end) return Unexpected("unexpected input at: ");
            return condition || Output(thenStart, thenEnd, output);
        }
        int elseStart = end, elseEnd = end;
        if (isBraced && at < end)
        {
            if (s[at] != ':') return Unexpected("\":\" expected at: ");
            at++;
            if (!Branch(out elseStart, out elseEnd, out _)) return false;
            if (at < end) return Unexpected("unexpected input at: ");
        }
        return condition ? Output(thenStart, thenEnd, output) : Output(elseStart, elseEnd, output);
    }

    private bool Output(int from, int to, TracedTextBuilder output)
    {
        output.Append(expander.ExpandAt(text.Slice(from, to - from), depth + 1));
        return expander.Fault is null;
    }

    /// <summary>A braced text, or all that is left (Postfix 2.11's form).</summary>
    private bool Branch(out int from, out int to, out bool isBraced)
    {
        int rest = at;
        SkipBlanks();
        isBraced = at < end && s[at] == '{';
        if (isBraced)
        {
            bool ok = Payload(out from, out to);
            SkipBlanks();
            return ok;
        }
        (from, to, at) = (rest, end, end);
        return true;
    }

    private bool Payload(out int from, out int to)
    {
        from = at + 1;
        tokenStart = from;
        int level = 0;
        for (to = at; to < end; to++)
        {
            if (s[to] == '{') level++;
            else if (s[to] == '}' && --level == 0)
            {
                tokenEnd = at = to + 1;
                return true;
            }
        }
        return expander.Fail($"unbalanced {{}} in attribute expression: \"{s[start..end]}\"", text, from - 1);
    }

    private bool ReadOperator(out string op)
    {
        foreach (string candidate in (ReadOnlySpan<string>)["==", "!=", "<=", ">=", "<", ">"])
        {
            if (!s.AsSpan(at, end - at).StartsWith(candidate)) continue;
            at += candidate.Length;
            op = candidate;
            return true;
        }
        op = "";
        return false;
    }

    private void SkipBlanks()
    {
        while (at < end && TracedText.IsBlank(s[at])) at++;
    }

    /// <summary>A fault that shows the text around the cursor as Postfix does.</summary>
    private readonly bool Unexpected(string what)
        => expander.Fail($"{what}\"...{s[tokenStart..(tokenEnd < 0 ? at : tokenEnd)]}>>>{Clip(s.AsSpan(at, end - at))}\"", text, at);

    private static string Clip(ReadOnlySpan<char> rest) => rest[..Math.Min(ContextLength, rest.Length)].ToString();
}
