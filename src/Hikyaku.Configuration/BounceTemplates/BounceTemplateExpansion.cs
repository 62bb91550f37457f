using System.Globalization;
using System.Text;
using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.BounceTemplates;

/// <summary>
/// Replaces the <c>$names</c> of a template by parameters (bounce(5)). <c>$delay_warning_time_hours</c> and its like give a time in a unit; $myhostname and
/// $mydomain are shown in UTF-8 where smtputf8_enable allows it.
/// </summary>
/// <param name="view">Whose values.</param>
/// <param name="template">What is expanded.</param>
public sealed class BounceTemplateExpansion(ParameterView view, BounceTemplate template)
{
    /// <summary>Larger numbers are asked to be told in a larger unit, up to days.</summary>
    private const int LargestNumber = 999;

    private const int SecondsOfDay = 24 * 60 * 60;

    private static readonly TimeParameter[] Times = [MailParameters.DelayWarningTime, MailParameters.MaximalQueueLifetime];

    private static readonly (string Name, int Seconds)[] Units = [("seconds", 1), ("minutes", 60), ("hours", 60 * 60), ("days", SecondsOfDay), ("weeks", 7 * SecondsOfDay)];

    private readonly List<BounceTemplateFault> _faults = [];

    private int _line;

    /// <summary>What was found; a fatal one ends the expansion.</summary>
    public IReadOnlyList<BounceTemplateFault> Faults => _faults;

    /// <summary>The text with its names replaced, one character a byte; null after a fatal fault.</summary>
    public IReadOnlyList<string>? Expand()
    {
        var expanded = new List<string>();
        for (int i = 0; i < template.Text.Count; i++)
        {
            _line = template.TextLine == 0 ? 0 : template.TextLine + i;
            string line = template.Text[i];
            if (line.Contains('$')) line = ExpandLine(line);
            if (_faults.Exists(static f => f.IsFatal)) return null;
            expanded.Add(line);
        }
        return expanded;
    }

    private string ExpandLine(string line)
    {
        string text = view.ExpandTraced(TracedText.BuiltIn(line), Find, out MacroExpander expander).Text;
        if (expander.Fault is { } broken)
        {
            _faults.Add(new BounceTemplateFault("", _line, [broken.Message], "write $$ for a dollar sign"));
            Fail($"bad $name syntax in {template.ClassName} template: {line}", "write $$ for a dollar sign");
        }
        else if (expander.Undefined.Count > 0) Fail($"undefined $name in {template.ClassName} template: {line}", $"no parameter is called {expander.Undefined[0].Name}; write $$ for a dollar sign");
        return text;
    }

    private string? Find(string name)
    {
        foreach (TimeParameter time in Times)
            if (name.StartsWith(time.Name + '_', StringComparison.Ordinal)) return InUnit(time, name[(time.Name.Length + 1)..], name);
        if (view.Find(name) is not { } value) return null;
        bool isShownName = (name == MailParameters.Myhostname.Name || name == MailParameters.Mydomain.Name) && view.Get(MailParameters.Smtputf8Enable);
        if (isShownName) value = NamedFunction.Find("domain_to_utf8")!(value);
        return string.Concat(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value)).Select(static c => c is < ' ' or '\x7f' ? '_' : c));
    }

    private string InUnit(TimeParameter time, string suffix, string name)
    {
        int seconds = Array.Find(Units, u => u.Name == suffix).Seconds, value = (int)view.Get(time).TotalSeconds;
        if (seconds == 0)
        {
            Fail($"unrecognized suffix \"{suffix}\" in parameter \"{name}\"", $"write {time.Name}_ with seconds, minutes, hours, days or weeks");
            return "";
        }
        int number = value / seconds;
        if (number > LargestNumber && seconds < SecondsOfDay) Doubt($"excessive result \"{number}\" in {template.ClassName} template conversion of parameter \"{name}\"", "increase", suffix, name);
        else if (number == 0 && value > 0 && seconds > 1) Doubt($"zero result in {template.ClassName} template conversion of parameter \"{name}\"", "reduce", suffix, name);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private void Doubt(string message, string change, string suffix, string name) => _faults.Add(new BounceTemplateFault($"{template.Origin}: ", _line,
        [message, $"please {change} time unit \"{suffix}\" of \"{name}\" in {template.ClassName} template", "for instructions see the bounce(5) manual"],
        $"{(change == "reduce" ? "take a smaller" : "take a larger")} unit: seconds, minutes, hours, days, weeks"));

    private void Fail(string message, string fix) => _faults.Add(new BounceTemplateFault($"{template.Origin}: ", _line, [message], fix) { IsFatal = true });
}
