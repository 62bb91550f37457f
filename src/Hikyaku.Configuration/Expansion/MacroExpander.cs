using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Expansion;

/// <summary>
/// <c>$name</c>, <c>${name}</c>, <c>$(name)</c>, <c>${name?x}</c>, <c>${name:x}</c>, <c>${name?{x}:{y}}</c>, comparisons and the named functions of
/// postconf(5), recursively, keeping the place of every character. One object per expansion.
/// </summary>
/// <remarks>Grammar inside the braces, blanks being ignored between tokens:
/// <code>
/// inner       = name [cond] / name payload / comparison [cond]
/// comparison  = payload operator payload
/// operator    = ( "==" / "!=" / "&lt;" / "&lt;=" / ">=" / ">" ) ["level"]
/// cond        = "?" branch [":" branch] / ":" branch
/// branch      = payload / the rest as it is
/// payload     = "{" balanced text "}"
/// </code></remarks>
/// <param name="lookup">The unexpanded value of a name; null when undefined.</param>
internal sealed class MacroExpander(Func<string, TracedText?> lookup)
{
    /// <summary>Postfix's bound for values that name others.</summary>
    private const int MaximumNesting = 100;

    /// <summary>Postfix has no bound for the length; a chain of values that each name the next one twice would never end. hikyaku_expansion_size_limit.</summary>
    public const int DefaultSizeLimit = 1_048_576;

    /// <summary>What may be produced and thrown away on the way to a value, as a multiple of its limit.</summary>
    private const int WorkFactor = 16;

    /// <summary>References that one value may lead to, through all that they name: hikyaku_expansion_step_limit.</summary>
    public const int DefaultStepLimit = 10_000;

    private int _steps;
    private long _produced;

    /// <summary>The first fault; what was expanded before it is no value to use.</summary>
    public ExpansionFault? Fault { get; private set; }

    public List<UndefinedName> Undefined { get; } = [];

    /// <summary>Attributes of a message: they win over <c>lookup</c>, and what they contain is never expanded again.</summary>
    public Func<string, string?>? Attributes { get; init; }

    /// <summary>Parameters whose values are taken as written: <c>forward_path</c> and the others that are expanded for each message.</summary>
    public Func<string, bool>? IsRaw { get; init; }

    /// <summary>When set, nothing is expanded: it gets each name that the text refers to, both branches of a condition included.</summary>
    public Action<string>? Visit { get; init; }

    /// <summary>Characters that an expanded value may have.</summary>
    public int SizeLimit { get; init; } = DefaultSizeLimit;

    public int StepLimit { get; init; } = DefaultStepLimit;

    /// <summary>Comparisons by the suffix of their operator, more than <c>level</c>; a negative number, 0 or a positive one.</summary>
    public IReadOnlyDictionary<string, Func<string, string, int>>? Comparisons { get; init; }

    /// <summary>Functions of <c>${name{text}}</c>, more than the built-in ones.</summary>
    public IReadOnlyDictionary<string, Func<string, string>>? Functions { get; init; }

    /// <summary>The value; after a fault, what had been expanded until then.</summary>
    public TracedText Expand(TracedText text) => text.Text.Contains('$') ? ExpandAt(text, 0) : text;

    internal bool Fail(string message, TracedText text, int at)
    {
        Fault ??= new ExpansionFault(message, text, at);
        return false;
    }

    /// <summary>Expands an operand, one level deeper.</summary>
    internal TracedText ExpandAt(TracedText text, int depth)
    {
        var builder = new TracedTextBuilder();
        ExpandInto(text, depth, builder);
        return builder.ToTracedText();
    }

    internal TracedText? Find(string name, out bool isLiteral)
    {
        isLiteral = IsRaw?.Invoke(name) ?? false;
        if (Visit is not null)
        {
            Visit(name);
            return null;
        }
        if (Attributes?.Invoke(name) is not { } attribute) return lookup(name);
        isLiteral = true;
        return TracedText.BuiltIn(attribute);
    }

    internal Func<string, string>? FindFunction(string name) => Functions?.GetValueOrDefault(name) ?? NamedFunction.Find(name);

    internal bool HasComparison(string suffix) => suffix == "level" || Comparisons?.ContainsKey(suffix) == true;

    /// <summary>Null, and Postfix's text, when an operand can't be compared that way.</summary>
    internal int? Order(string suffix, string left, string right, out string? fault)
    {
        fault = null;
        if (suffix.Length == 0) return OperandOrder.OfTexts(left, right);
        return Comparisons?.GetValueOrDefault(suffix) is { } order ? order(left, right) : OperandOrder.OfLevels(left, right, out fault);
    }

    internal bool ExpandInto(TracedText text, int depth, TracedTextBuilder output)
    {
        string s = text.Text;
        int at = 0;
        while (at < s.Length)
        {
            int dollar = s.IndexOf('$', at);
            int literalEnd = dollar < 0 ? s.Length : dollar;
            if (literalEnd > at)
            {
                if (depth > MaximumNesting) return Fail($"unreasonable macro call nesting: \"{s[at..literalEnd]}\"", text, at);
                if (!Append(text, at, literalEnd - at, output)) return false;
            }
            if (dollar < 0) return true;
            if (dollar + 1 < s.Length && s[dollar + 1] == '$')
            {
                output.Append(text, dollar, 1);
                at = dollar + 2;
                continue;
            }
            if (!Delimit(text, dollar, out int innerStart, out int innerEnd, out at)) return false;
            string inner = s[innerStart..innerEnd];
            if (depth > MaximumNesting) return Fail($"unreasonable macro call nesting: \"{inner}\"", text, innerStart);
            if (++_steps > StepLimit) return Fail($"expansion takes more than {StepLimit} steps (hikyaku_expansion_step_limit)", text, dollar);
            if (!new MacroCall(this, text, innerStart, innerEnd, depth).Evaluate(output)) return false;
        }
        return true;
    }

    private bool Append(TracedText text, int start, int length, TracedTextBuilder output)
    {
        _produced += length;
        if (output.Length + length > SizeLimit || _produced > WorkFactor * (long)SizeLimit)
            return Fail($"expansion is longer than {SizeLimit} characters (hikyaku_expansion_size_limit)", text, start);
        output.Append(text, start, length);
        return true;
    }

    /// <summary>Finds the text between <c>${</c> and its brace, or the name behind <c>$</c>.</summary>
    private bool Delimit(TracedText text, int dollar, out int start, out int end, out int next)
    {
        string s = text.Text;
        start = end = next = dollar + 1;
        char open = start < s.Length ? s[start] : '\0';
        if (open is '{' or '(')
        {
            char close = open == '{' ? '}' : ')';
            start++;
            end = start;
            for (int level = 1; ; end++)
            {
                if (end >= s.Length) return Fail($"truncated macro reference: \"{s}\"", text, dollar);
                if (s[end] == open) level++;
                else if (s[end] == close && --level == 0) break;
            }
            next = end + 1;
        }
        else
        {
            while (end < s.Length && MacroCall.IsNameChar(s[end])) end++;
            next = end;
        }
        return end > start || Fail($"empty macro name: \"{s}\"", text, dollar);
    }
}
