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
/// operator    = "==" / "!=" / "&lt;" / "&lt;=" / ">=" / ">"  ["level"]
/// cond        = "?" branch [":" branch] / ":" branch
/// branch      = payload / the rest as it is
/// payload     = "{" balanced text "}"
/// </code></remarks>
/// <param name="lookup">The unexpanded value of a name; null when undefined.</param>
internal sealed class MacroExpander(Func<string, TracedText?> lookup)
{
    private const int MaximumNesting = 100;

    /// <summary>Postfix has no such bound; a chain of values that each name the next one twice would never end.</summary>
    private const int MaximumCalls = 100_000;

    private const int MaximumLength = 16 << 20;

    private int _calls;

    /// <summary>The first fault; the value is then unusable.</summary>
    public ExpansionFault? Fault { get; private set; }

    public List<UndefinedName> Undefined { get; } = [];

    /// <summary>Attributes of a message: they win over <c>lookup</c>, and what they contain is never expanded again.</summary>
    public Func<string, string?>? Attributes { get; init; }

    /// <summary>Parameters whose values are taken as written: <c>forward_path</c> and the seven others that are expanded for each message.</summary>
    public Func<string, bool>? IsRaw { get; init; }

    /// <summary>When set, nothing is expanded: it gets each name that the text refers to, both branches of a condition included.</summary>
    public Action<string>? Visit { get; init; }

    public TracedText Expand(TracedText text)
    {
        if (!text.Text.Contains('$')) return text;
        var builder = new TracedTextBuilder();
        Parse(text, 0, builder);
        return builder.ToTracedText();
    }

    internal bool Fail(string message, TracedText text, int at)
    {
        Fault ??= new ExpansionFault(message, text, at);
        return false;
    }

    /// <summary>Expands a payload of an expression, one level deeper.</summary>
    internal TracedText ExpandAt(TracedText text, int depth)
    {
        var builder = new TracedTextBuilder();
        Parse(text, depth, builder);
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

    private bool Parse(TracedText text, int depth, TracedTextBuilder output)
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
                output.Append(text, at, literalEnd - at);
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
            if (++_calls > MaximumCalls || output.Length > MaximumLength) return Fail("expansion is too long", text, dollar);
            if (!new MacroCall(this, text, innerStart, innerEnd, depth).Evaluate(output)) return false;
        }
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
