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
    private bool _hasFault;

    public ParameterDictionary Overrides { get; } = new();

    public IReadOnlyList<ListWord> Others => _others;

    /// <summary>All tokens, braces removed.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>False after a fault has been reported.</summary>
    public bool Read(TracedText rest)
    {
        List<(int Start, int Length)> tokens = ListSplitter.Tokenize(rest.Text, " \t\r\n");
        Words = [.. tokens.Select(token => BraceSyntax.Strip(rest.Text.Substring(token.Start, token.Length)))];
        for (int i = 0; i < tokens.Count; i++)
        {
            TracedText token = rest.Slice(tokens[i].Start, tokens[i].Length);
            if (token.Text is ['-', _, ..] && !IsPastArguments(i))
                i += ReadOption(token, i + 1 < tokens.Count ? rest.Slice(tokens[i + 1].Start, tokens[i + 1].Length) : null) ? 1 : 0;
            else if (!ReadOther(token, i)) break;
        }
        return !_hasFault;
    }

    /// <summary>Behind pipe's first own word an option is one of the external command's.</summary>
    private bool IsPastArguments(int index) => index > 0 && KnownCommand.TakesArguments(command) && _others.Count > 0;

    /// <summary>True when the option's value was the next token.</summary>
    private bool ReadOption(TracedText token, TracedText? next)
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
            else ReadOverride(value);
            return !isGlued && value is not null;
        }
        return false;
    }

    private void ReadOverride(TracedText value)
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
                "write -o name=value without blanks, or -o { name = value }");
            return;
        }
        if (NameValueSyntax.Split(inner, ValueOriginKind.MasterCfOverride, diagnostics) is not { } entry)
        {
            _hasFault = true;
            return;
        }
        PasteDamage.CheckEntry(entry, diagnostics);
        Overrides.Set(entry);
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
            diagnostics.Add(DiagnosticCodes.UnexpectedArgument, DiagnosticSeverity.Warning, token, $"{command} takes no {token}: ignored", "remove it");
            return true;
        }
        ReportUnexpected(token, word, index);
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
        string fix = first switch
        {
            '#' => "move the comment to a line of its own",
            >= '\u2190' and <= '\u21FF' => "remove the arrow and what follows it; it was a remark beside the line",
            _ when index > 0 => $"remove it; a value with blanks is written -o {{ name = value }}, a comment on a line of its own",
            _ => "remove it; a comment stands on a line of its own",
        };
        Fault(DiagnosticCodes.UnexpectedArgument, token, $"{command}: unexpected command-line argument: {word}", fix);
    }

    private void Fault(string code, TracedText where, string message, string fix)
    {
        _hasFault = true;
        diagnostics.Add(code, DiagnosticSeverity.Error, where, message, fix);
    }
}
