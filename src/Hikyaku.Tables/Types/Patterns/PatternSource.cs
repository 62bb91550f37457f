using System.Text;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types.Patterns;

/// <summary>
/// Reads a regexp or pcre table: <c>[!]/pattern/flags value</c>, <c>if [!]/pattern/flags</c>, <c>endif</c>. A rule that can't be read is warned of and
/// left out; an <c>if</c> that can't be read never matches, so that what it guards stays guarded (Postfix drops the <c>if</c> alone).
/// </summary>
internal sealed class PatternSource
{
    private readonly TableRequest _request;
    private readonly RuleSource _source;
    private readonly PatternDialect _dialect;
    private readonly List<PatternRule> _rules = [];
    private readonly Stack<PatternRule> _open = [];
    private long _positionsBeyondText, _bytesBeyondText;

    private PatternSource(TableRequest request, RuleSource source, PatternDialect dialect)
    {
        _request = request;
        _source = source;
        _dialect = dialect;
    }

    public static PatternRule[] Read(TableRequest request, RuleSource source, PatternDialect dialect)
    {
        var reader = new PatternSource(request, source, dialect);
        foreach (SourceLine line in source.Lines) reader.Add(line.Text, line.Number);
        return reader.End();
    }

    private void Add(ReadOnlySpan<char> text, int line)
    {
        if (!char.IsAsciiLetterOrDigit(text[0])) AddRule(text, line);
        else if (RuleText.IsWord(text, "if")) OpenBlock(text[2..], line);
        else if (RuleText.IsWord(text, "endif")) Close(text["endif".Length..], line);
        else _source.Warn("ignoring unrecognized request", line);
    }

    private PatternRule[] End()
    {
        while (_open.TryPop(out PatternRule? left))
        {
            if (left.Expression is not null) _source.Warn("IF has no matching ENDIF", left.Line);
            left.EndIndex = _rules.Count - 1;
        }
        return [.. _rules];
    }

    private void OpenBlock(ReadOnlySpan<char> rest, int line)
    {
        Expression? condition = null;
        if (TryTake(ref rest, line, out PatternText pattern))
        {
            rest = rest.Trim(SourceText.Blanks);
            if (!rest.IsEmpty)
            {
                _source.Warn($"ignoring extra text after IF statement: \"{rest}\"", line);
                _source.Warn("do not prepend whitespace to statements between IF and ENDIF", line);
            }
            condition = Compile(pattern, wantsGroups: false, line);
        }
        var head = new PatternRule { Expression = condition, IsNegated = pattern.IsNegated, Line = line };
        _open.Push(head);
        _rules.Add(head);
    }

    private void Close(ReadOnlySpan<char> rest, int line)
    {
        if (!_open.TryPop(out PatternRule? head))
        {
            _source.Warn("ignoring ENDIF without matching IF", line);
            return;
        }
        if (!rest.Trim(SourceText.Blanks).IsEmpty) _source.Warn("ignoring extra text after ENDIF", line);
        head.EndIndex = _rules.Count - 1;
    }

    private void AddRule(ReadOnlySpan<char> rest, int line)
    {
        PatternText? second = null;
        if (!TryTake(ref rest, line, out PatternText first)) return;
        if (_dialect.HasSecondPattern && rest.StartsWith("!"))
        {
            if (!TryTake(ref rest, line, out PatternText another)) return;
            second = another;
        }
        string value = rest.Trim(SourceText.Blanks).ToString();
        if (value.Length == 0) _source.Warn("no replacement text: using empty string", line);
        if (!_source.TryReadValue(value, out value, out string fault)) _source.Warn($"{fault}: skipping this rule", line);
        else if (!PatternReplacement.TryParse(value, out PatternReplacement replacement, out fault))
        {
            _source.Warn(fault, line);
            _source.Warn("bad replacement syntax: skipping this rule", line);
        }
        else if (replacement.HighestNumber > 0 && first.IsNegated) _source.Warn("$number found in negative match replacement text: skipping this rule", line);
        else if (replacement.HighestNumber > 0 && _request.IsAlias) _source.Warn("regular expression substitution is not allowed: skipping this rule", line);
        else AddCompiled(first, second, replacement, line);
    }

    private void AddCompiled(PatternText first, PatternText? second, PatternReplacement replacement, int line)
    {
        Expression? expression = Compile(first, replacement.HighestNumber > 0, line);
        if (expression is null) return;
        Expression? also = null;
        bool isUsable = replacement.HighestNumber <= expression.GroupCount;
        if (!isUsable) _source.Warn($"out of range replacement index \"{replacement.HighestNumber}\": skipping this rule", line);
        else if (second is { } pattern) isUsable = (also = Compile(pattern, wantsGroups: false, line)) is not null;
        if (!isUsable)
        {
            expression.Dispose();
            return;
        }
        _rules.Add(new PatternRule
        {
            Expression = expression,
            IsNegated = first.IsNegated,
            Second = also,
            IsSecondNegated = second?.IsNegated ?? false,
            Replacement = replacement,
            Line = line,
        });
    }

    private bool TryTake(ref ReadOnlySpan<char> rest, int line, out PatternText pattern)
    {
        bool isTaken = PatternText.TryTake(_dialect, ref rest, out pattern, out string fault, out string remark);
        if (remark.Length > 0) _source.Warn(remark, line);
        if (!isTaken) _source.Warn(fault, line);
        return isTaken;
    }

    private Expression? Compile(PatternText pattern, bool wantsGroups, int line)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(pattern.Expression) + 1];
        Encoding.UTF8.GetBytes(pattern.Expression, bytes);
        long positions = _dialect.PositionsBeyondText(bytes.AsSpan(..^1));
        if (!TryAdd(ref _positionsBeyondText, positions, "positions", HikyakuParameters.RegexpSizeLimit, _request.Limits.RegexpSizeLimit, line)) return null;
        Expression? expression = _dialect.Compile(bytes, pattern.Options, wantsGroups, _request.Limits, out string cause);
        if (expression is null)
        {
            _source.Warn(cause, line);
            return null;
        }
        if (TryAdd(ref _bytesBeyondText, expression.BytesBeyondText, "bytes", HikyakuParameters.PcreSizeLimit, _request.Limits.PcreSizeLimit, line)) return expression;
        expression.Dispose();
        return null;
    }

    private bool TryAdd(ref long sum, long size, string unit, Parameter parameter, int limit, int line)
    {
        bool isSmall = sum + size <= limit;
        if (isSmall) sum += size;
        else _source.Warn($"repetitions and choices take {size} {unit}, with the rules before {sum + size}, more than {parameter.Name} = {limit}: skipping this rule", line);
        return isSmall;
    }
}
