using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.MasterCf;

/// <summary>The cursor over one logical line's blank-separated columns; each fault has Postfix's text.</summary>
internal sealed class MasterCfColumns(TracedText line, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, string> Fixes = new(StringComparer.Ordinal)
    {
        ["transport type"] = "the columns are: service type private unpriv chroot wakeup maxproc command; the type is inet, unix, unix-dgram, fifo or pass",
        ["private"] = "write y, n or - (which means y)",
        ["unprivileged"] = "write y, n or - (which means y)",
        ["chroot"] = "write y, n or -",
        ["wakeup_time"] = "write a number of seconds, perhaps with a ? behind it, or - (which means never)",
        ["max_proc"] = "write a number, or - (which means default_process_limit)",
        ["command"] = "write the program's name, for instance smtpd",
    };

    private int _at;
    private bool _isShort;

    public bool HasFault { get; private set; }

    /// <summary>What follows the columns read so far.</summary>
    public TracedText Rest => line.Slice(_at, line.Length - _at);

    /// <summary>The next column, or null after a report that it is missing.</summary>
    public TracedText? Next(string field)
    {
        while (_at < line.Length && IsSeparator(line.Text[_at])) _at++;
        if (_at >= line.Length)
        {
            if (_isShort) return null;
            _isShort = true;
            Fault(DiagnosticCodes.MissingField, line.Slice(0, Math.Max(1, line.Length)), $"missing \"{field}\" field", OfMainCf() ?? Fixes.GetValueOrDefault(field));
            return null;
        }
        int start = _at;
        while (_at < line.Length && !IsSeparator(line.Text[_at])) _at++;
        return line.Slice(start, _at - start);
    }

    public TracedText? NextRequired(string field)
    {
        TracedText? value = Next(field);
        if (value?.Text is not "-") return value;
        Fault(DiagnosticCodes.NoDefault, value, $"field \"{field}\" has no default value", Fixes[field]);
        return null;
    }

    /// <summary>y, n, or - for null.</summary>
    public bool? NextFlag(string field)
    {
        TracedText? value = Next(field);
        switch (value?.Text)
        {
            case "y": return true;
            case "n": return false;
            case null or "-": return null;
            default:
                BadValue(field, value);
                return null;
        }
    }

    /// <summary>Digits, with what atoi makes of them; - for null.</summary>
    public int? NextNumber(string field, bool mayEndInQuestionMark)
    {
        TracedText? value = Next(field);
        if (value is null or { Text: "-" }) return null;
        if (!char.IsAsciiDigit(value.Text[0]))
        {
            BadValue(field, value);
            return null;
        }
        int digits = 0;
        long number = 0;
        while (digits < value.Length && char.IsAsciiDigit(value.Text[digits])) number = Math.Min(long.MaxValue / 16, number) * 10 + (value.Text[digits++] - '0');
        int lax = unchecked((int)number);
        string rest = value.Text[digits..];
        bool isPlain = rest.Length == 0 || (mayEndInQuestionMark && rest == "?");
        if (!isPlain || lax != number)
            diagnostics.Add(DiagnosticCodes.LaxNumber, DiagnosticSeverity.Warning, value, $"field \"{field}\": \"{value}\" is taken for {lax}", $"write {lax}");
        return lax;
    }

    public void BadValue(string field, TracedText value)
        => Fault(DiagnosticCodes.BadField, value, $"field \"{field}\": bad value: \"{value}\"", PasteFix(value) ?? FlagFix(field, value.Text) ?? Fixes[field]);

    /// <summary>A line that was meant for the other file.</summary>
    public string? OfMainCf()
    {
        string[] words = line.Text.Split((char[])[' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries);
        if (words is [var path, ..] && path.Split('/', 3) is [_, var type, var setting] && MasterCfReader.ParseType(type) is not null && setting.IndexOf('=') > 0)
            return $"this is how postconf takes it: postconf -P '{line}'; in master.cf write -o {setting}... below the service's line";
        return words is [var name, ..] && (name.IndexOf('=') > 0 || words is [_, ['=', ..], ..]) ? "this looks like a line of main.cf: put it there" : null;
    }

    public void Fault(string code, TracedText where, string message, string? fix)
    {
        HasFault = true;
        diagnostics.Add(code, DiagnosticSeverity.Error, where, message, fix);
    }

    private static string? FlagFix(string field, string value)
        => field is not ("private" or "unprivileged" or "chroot") ? null : value.ToLowerInvariant() switch { "y" or "yes" => "write y", "n" or "no" => "write n", _ => null };

    private static string? PasteFix(TracedText value)
    {
        foreach (char c in value.Text)
            if (PastedCharacter.Describe(c) is { } pasted) return $"{pasted.Name} (U+{(int)c:X4}): {pasted.Fix}";
        return null;
    }

    private static bool IsSeparator(char c) => c is ' ' or '\t' or '\r' or '\n';
}
