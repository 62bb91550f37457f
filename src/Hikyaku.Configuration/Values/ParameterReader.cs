using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Values;

/// <summary>Reads one parameter of a view: resolve, expand, parse; a fault is reported and the default taken.</summary>
internal static class ParameterReader
{
    /// <param name="view">Whose value.</param>
    /// <param name="name">The row's name; another one for a transport's template.</param>
    /// <param name="row">Type, bounds, default.</param>
    /// <param name="diagnostics">Null when the faults have been reported already.</param>
    public static object Read(ParameterView view, string name, Parameter row, DiagnosticBag? diagnostics)
    {
        // A transport's own row has a default of its own: local_destination_concurrency_limit is 2, whatever the default for transports says.
        ResolvedValue resolved = name == row.Name ? view.Resolve(row)
            : view.FindEntry(name) is { } entry ? new ResolvedValue(entry.Value, entry.Origin) : ResolvedValue.Default(view.FindDefault(name) ?? row.DefaultText);
        object? value = TryRead(view, resolved.Raw, name, row, diagnostics);
        if (value is null && resolved.Origin.Kind != ValueOriginKind.Default)
            value = TryRead(view, TracedText.BuiltIn(view.FindDefault(row.Name) ?? row.DefaultText), name, row, null);
        return value ?? Nothing(row);
    }

    private static object? TryRead(ParameterView view, TracedText raw, string name, Parameter row, DiagnosticBag? diagnostics)
    {
        if (row is RawParameter kept) return ReadRaw(kept, raw, diagnostics);
        TracedText text = view.ExpandTraced(raw, null, out MacroExpander expander);
        if (expander.Fault is { } broken)
        {
            diagnostics?.Add(DiagnosticCodes.BadExpansion, DiagnosticSeverity.Error, Locate(broken.Text, broken.At, raw), broken.Text.LineAt(broken.At) is null ? 0 : broken.At,
                1, $"{name}: {broken.Message}", ExpansionFix(name, broken, view));
            return null;
        }
        if (text.Length == 0 && row is IntParameter or TimeParameter && TransportTemplates.Find(name) is not null)
        {
            // Read by Postfix only when that transport is used, so sites have such lines and live.
            diagnostics?.Add(DiagnosticCodes.BadNumber, DiagnosticSeverity.Warning, raw, $"bad numerical configuration: {name} =", "remove the line; the default applies");
            return null;
        }
        ValueFault? fault = null;
        object? value = row switch
        {
            BoolParameter => ValueParser.ParseBool(name, text.Text, out fault) is { } flag ? flag ? BoxedTrue : BoxedFalse : null,
            IntParameter number => ValueParser.ParseInt(number, text.Text, out fault),
            TimeParameter time => ValueParser.ParseTime(time, text.Text, out fault),
            StringParameter word => ValueParser.ParseString(word, text.Text, out fault),
            ListParameter list when text.Length < list.MinimumLength => ValueParser.Empty(name, out fault),
            _ => ReadList(text, name, diagnostics),
        };
        if (fault is not null)
            diagnostics?.Add(fault.Code, DiagnosticSeverity.Error, Locate(text, 0, raw), fault.Message, PasteFix(text) ?? fault.Fix);
        return value;
    }

    private static string? ReadRaw(RawParameter row, TracedText raw, DiagnosticBag? diagnostics)
    {
        if (raw.Length >= row.MinimumLength) return raw.Text;
        ValueParser.Empty(row.Name, out ValueFault fault);
        diagnostics?.Add(fault.Code, DiagnosticSeverity.Error, raw, fault.Message, fault.Fix);
        return null;
    }

    private static readonly object BoxedTrue = true;
    private static readonly object BoxedFalse = false;

    private static List<ListWord> ReadList(TracedText text, string name, DiagnosticBag? diagnostics)
    {
        List<ListWord> words = ListSplitter.Split(text, out string? fault);
        if (fault is not null)
            diagnostics?.Add(DiagnosticCodes.UnbalancedBrace, DiagnosticSeverity.Error, text, $"{name}: {fault}", "close every brace");
        return words;
    }

    private static string ExpansionFix(string name, ExpansionFault fault, ParameterView view)
        => fault.Message.StartsWith("unreasonable macro call nesting", StringComparison.Ordinal) && Checks.ReferenceCycle.Find(name, view) is { } cycle
            ? $"the names lead back to where they began: {cycle}" : "write $$ for a dollar sign; check braces and names";

    /// <summary>The text in whose line a caret can stand: the value as it came out, else the one that was written.</summary>
    private static TracedText Locate(TracedText text, int at, TracedText written) => text.LineAt(at) is null ? written : text;

    private static string? PasteFix(TracedText text)
    {
        foreach (char c in text.Text)
            if (PastedCharacter.Describe(c) is { } pasted) return $"{pasted.Name} (U+{(int)c:X4}): {pasted.Fix}";
        return text.Text.Contains('#') ? "move the comment to a line of its own" : null;
    }

    private static object Nothing(Parameter row) => row switch
    {
        BoolParameter => BoxedFalse,
        IntParameter number => Math.Max(0, number.Minimum),
        TimeParameter => TimeSpan.Zero,
        StringParameter or RawParameter => "",
        _ => (List<ListWord>)[],
    };
}
