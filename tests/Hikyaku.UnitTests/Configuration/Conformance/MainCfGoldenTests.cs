using System.Globalization;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Conformance;

/// <summary>One parameter of a main.cf, read by Postfix's own parsers: the value, or the text of the fault that it dies of.</summary>
public sealed class MainCfGoldenTests
{
    private const string Program = "smtpd: ";
    private const string Fatal = "fatal: ";
    private const string WarningMark = "warning: ";

    [Fact]
    public void MainCf_NinetyEightFiles_GivePostfixsValuesAndFaults()
    {
        var different = new List<string>();
        string[] directories = Directory.GetDirectories(PostfixCases.Need("postfix-tests/golden/main_cf"));
        foreach (string directory in directories.Order(StringComparer.Ordinal))
        {
            string[] expected = File.ReadAllLines(Path.Combine(directory, "expected"));
            (string value, IReadOnlyList<string> messages) = Evaluate(directory);
            string wanted = string.Join(" | ", expected.Select(PostfixCases.Decode));
            foreach (string line in expected[..^1].Select(PostfixCases.Decode))
                if (!Agrees(line, value, messages)) different.Add($"{Path.GetFileName(directory)}: wanted {wanted}, got {value} {string.Join(" | ", messages)}");
            if (expected[^1] == "rc=0" != (value.Length > 0)) different.Add($"{Path.GetFileName(directory)}: wanted {wanted}, got {value}");
        }
        PostfixCases.Report("golden main_cf", directories.Length, 98, different);
    }

    /// <summary>A value is printed as it is; a warning or fatal line is one of our messages, but for the file and line before it, which are the finding's place.</summary>
    private static bool Agrees(string line, string value, IReadOnlyList<string> messages)
    {
        if (!line.StartsWith(Program, StringComparison.Ordinal)) return line == value;
        string text = line[Program.Length..];
        bool isFatal = text.StartsWith(Fatal, StringComparison.Ordinal);
        text = text[(isFatal ? Fatal : WarningMark).Length..];
        // The warning before it says what is wrong; this one only that Postfix gives up.
        if (text == "dictionary mail_dict: macro processing error") return messages.Count > 0;
        return messages.Contains(text);
    }

    private static (string Value, IReadOnlyList<string> Messages) Evaluate(string directory)
    {
        string[] arguments = File.ReadAllText(Path.Combine(directory, "args")).TrimEnd('\n').Split(' ', 4);
        var bag = new DiagnosticBag();
        var main = new ParameterDictionary();
        MainCfReader.Read(SourceFile.Split("./main.cf", File.ReadAllBytes(Path.Combine(directory, "main.cf"))), ValueOriginKind.MainCf, main, bag);
        string[] rest = arguments.Length > 2 ? string.Join(' ', arguments[2..]).Split(' ') : [""];
        Parameter row = Row(arguments[0], arguments[1], rest);
        var view = new ParameterView(main, null, new ViewContext { Host = ConfigurationFolder.Host });
        object value = ParameterReader.Read(view, row.Name, row, bag);
        string shown = value switch { true => "yes", false => "no", TimeSpan time => time.TotalSeconds.ToString(CultureInfo.InvariantCulture), string text => $"[{text}]", _ => value.ToString()! };
        bool isFaulty = bag.Findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);
        return (isFaulty ? "" : shown, [.. bag.Findings.SelectMany(finding => Shapes(finding, row.Name))]);
    }

    /// <summary>With and without what Postfix puts before some messages: <c>./main.cf, line 3: </c>; ours names the parameter before an expansion's fault.</summary>
    private static IEnumerable<string> Shapes(Diagnostic finding, string name)
    {
        yield return finding.Message;
        yield return $"{finding.Place.File}, line {finding.Place.Line}: {finding.Message}";
        yield return $"{finding.Place.File}: {finding.Message}";
        if (finding.Message.StartsWith(name + ": ", StringComparison.Ordinal)) yield return finding.Message[(name.Length + 2)..];
    }

    private static Parameter Row(string type, string name, string[] rest)
    {
        bool hasBounds = rest.Length >= 3;
        string defaultText = hasBounds ? string.Join(' ', rest[..^2]) : string.Join(' ', rest);
        long low = hasBounds ? long.Parse(rest[^2], CultureInfo.InvariantCulture) : 0, high = hasBounds ? long.Parse(rest[^1], CultureInfo.InvariantCulture) : 0;
        return type switch
        {
            "bool" or "nbool" => new BoolParameter(name, defaultText),
            "int" or "nint" => new IntParameter(name, defaultText) { Minimum = hasBounds ? low : int.MinValue, Maximum = high },
            "time" => new TimeParameter(name, defaultText) { MinimumSeconds = low, MaximumSeconds = high, DefaultUnit = defaultText[^1] },
            "raw" => new RawParameter(name, defaultText),
            _ => new StringParameter(name, defaultText) { MinimumLength = (int)low, MaximumLength = (int)high },
        };
    }
}
