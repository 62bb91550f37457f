using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;

namespace Hikyaku.Configuration.MasterCf;

/// <summary>
/// What follows a service's command: <c>-o name=value</c>, <c>-o { name = value }</c>, <c>-v</c>, <c>-D</c>, and for pipe and spawn their own words.
/// Anything else is what keeps each process of such a service from starting under Postfix.
/// </summary>
internal sealed class ServiceArguments(string command, DiagnosticBag diagnostics)
{
    private readonly List<ListWord> _others = [];
    private IReadOnlyList<string> _tokens = [];
    private bool _hasFault;

    /// <summary>An option fell apart into words: they needn't be reported one by one.</summary>
    private bool _isBroken;

    public ParameterDictionary Overrides { get; } = new();

    public IReadOnlyList<ListWord> Others => _others;

    /// <summary>All tokens, braces removed.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>False after a fault has been reported.</summary>
    public bool Read(TracedText rest)
    {
        List<(int Start, int Length)> tokens = ListSplitter.Tokenize(rest.Text, " \t\r\n");
        _tokens = [.. tokens.Select(token => rest.Text.Substring(token.Start, token.Length))];
        Words = [.. tokens.Select(token => BraceSyntax.Strip(rest.Text.Substring(token.Start, token.Length)))];
        for (int i = 0; i < tokens.Count; i++)
        {
            TracedText token = rest.Slice(tokens[i].Start, tokens[i].Length);
            if (token.Text is ['-', _, ..] && !IsPastArguments(i))
                i += ReadOption(token, i, i + 1 < tokens.Count ? rest.Slice(tokens[i + 1].Start, tokens[i + 1].Length) : null) ? 1 : 0;
            else if (!ReadOther(token, i)) break;
        }
        return !_hasFault;
    }

    /// <summary>Behind pipe's first own word an option is one of the external command's.</summary>
    private bool IsPastArguments(int index) => index > 0 && KnownCommand.TakesArguments(command) && _others.Count > 0;

    /// <summary>True when the option's value was the next token.</summary>
    private bool ReadOption(TracedText token, int index, TracedText? next)
    {
        string letters = token.Text;
        for (int i = 1; i < letters.Length; i++)
        {
            if (letters[i] is 'v' or 'D' or 'd' or 'c' or 'l' or 'u' or 'z' or 'S' or 'V')
            {
                _others.Add(new ListWord("-" + letters[i], token.Place));
                continue;
            }
            if (letters[i] is not 'o')
            {
                if (letters[i] is 'n' or 't' or 's' or 'i' or 'm') return i + 1 == letters.Length && next is not null;
                Fault(DiagnosticCodes.BadOption, token, $"{command}: unknown option \"{token}\"", "the options are -o name=value, -v and -D");
                return false;
            }
            bool isGlued = i + 1 < letters.Length;
            TracedText? value = isGlued ? token.Slice(i + 1, letters.Length - i - 1) : next;
            if (value is null) Fault(DiagnosticCodes.BadOption, token, "option -o without name=value", "write -o name=value");
            else ReadOverride(value, index + (isGlued ? 1 : 2));
            return !isGlued && value is not null;
        }
        return false;
    }

    /// <param name="value">What stands behind <c>-o</c>.</param>
    /// <param name="next">Index of the token behind it.</param>
    private void ReadOverride(TracedText value, int next)
    {
        string? fault = null;
        string stripped = BraceSyntax.Strip(value.Text, ref fault);
        if (fault is not null)
        {
            Fault(DiagnosticCodes.UnbalancedBrace, value, fault, "write -o { name = value }");
            return;
        }
        TracedText inner = value.Text is ['{', ..] ? value.Slice(1, value.Length - 2).Trim() : value;
        int equals = stripped.IndexOf('=');
        if (equals <= 0)
        {
            string why = equals < 0 ? "missing '=' after attribute name" : "missing attribute name";
            Fault(DiagnosticCodes.BadOption, value, $"invalid \"-o {stripped}\" option value: {why}",
                equals < 0 ? ArgumentFixes.ForMissingEquals(stripped, [.. _tokens.Skip(next)]) : "write -o name=value");
            _isBroken = equals < 0;
            return;
        }
        if (NameValueSyntax.Split(inner, ValueOriginKind.MasterCfOverride, diagnostics) is not { } entry)
        {
            _hasFault = true;
            return;
        }
        PasteDamage.CheckEntry(entry, diagnostics);
        if (Overrides.Set(entry) is { } earlier && earlier.Value.Text != entry.Value.Text)
            diagnostics.Add(DiagnosticCodes.OverridesEarlier, DiagnosticSeverity.Warning, entry.Name,
                $"overriding earlier entry: {earlier.Name.Text}={earlier.Value.Text}", $"remove {earlier.Name.Place} or this one; the last one wins");
    }

    /// <summary>False when the rest of the line needn't be looked at.</summary>
    private bool ReadOther(TracedText token, int index)
    {
        string? fault = null;
        string word = BraceSyntax.Strip(token.Text, ref fault);
        if (fault is not null) Fault(DiagnosticCodes.UnbalancedBrace, token, fault, "close every brace");
        if (KnownCommand.TakesArguments(command))
        {
            _others.Add(new ListWord(word, token.Place));
            return true;
        }
        if (token.Text.StartsWith("flags=", StringComparison.Ordinal) && command is "lmtp" or "smtp")
        {
            diagnostics.Add(DiagnosticCodes.UnexpectedArgument, DiagnosticSeverity.Warning, token, $"{command}: {token} is not supported yet: {Roadmap.Describe(5)}", "until then no Delivered-To, X-Original-To or Return-Path header is added there");
            return true;
        }
        if (!_isBroken) ReportUnexpected(token, word, index);
        return false;
    }

    private void ReportUnexpected(TracedText token, string word, int index)
    {
        char first = word.Length > 0 ? word[0] : ' ';
        if (PastedCharacter.Describe(first) is { } pasted && !pasted.IsBlank)
        {
            _hasFault = true;
            PasteDamage.Report(diagnostics, DiagnosticSeverity.Error, token, 0, pasted, $"where an option of {command} should begin");
            return;
        }
        Fault(DiagnosticCodes.UnexpectedArgument, token, $"{command}: unexpected command-line argument: {word}", ArgumentFixes.ForUnexpected(token, index > 0 ? _tokens[index - 1] : null));
    }

    private void Fault(string code, TracedText where, string message, string fix)
    {
        _hasFault = true;
        diagnostics.Add(code, DiagnosticSeverity.Error, where, message, fix);
    }
}
