using System.Text;
using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.Text;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Conformance;

/// <summary>mac_expand and compat_level -x: blocks of definitions and of texts, with status, result and warning of each.</summary>
public sealed class MacExpandCaseTests
{
    private const string Prompt = "<< ";

    // What Postfix's test program registers for itself.
    private static readonly Dictionary<string, Func<string, string, int>> Comparisons = new() { ["length"] = static (a, b) => a.Length.CompareTo(b.Length) };
    private static readonly Dictionary<string, Func<string, string>> Functions = new() { ["test_named_fn"] = static text => $"-=oO{text}Oo=-" };

    [Fact]
    public void MacExpand_NinetyEightTexts_GivePostfixsStatusResultAndWarning()
        => Run("mac_expand (81 direct, 17 with hooks)", "postfix-tests/upstream/util/mac_expand", 98);

    [Fact]
    public void CompatibilityLevel_TwentyFiveComparisons_GivePostfixsResultAndWarning()
        => Run("compat_level expand", "postfix-tests/upstream/global/compat_level_expand", 25);

    private static void Run(string suite, string files, int expected)
    {
        string[] input = File.ReadAllLines(PostfixCases.Need(files + ".in"));
        Queue<string> reference = new(File.ReadAllLines(PostfixCases.Need(files + ".ref")));
        var different = new List<string>();
        int total = 0;
        var defined = new Dictionary<string, string>(StringComparer.Ordinal);
        bool isDefining = true;
        foreach (string line in input)
        {
            while (reference.Peek() != Prompt + line) reference.Dequeue();
            reference.Dequeue();
            if (line.Length == 0)
            {
                isDefining = !isDefining;
                if (isDefining) defined.Clear();
            }
            else if (isDefining)
            {
                string[] words = line.Split([' ', '\t', '='], StringSplitOptions.RemoveEmptyEntries);
                defined[words[0]] = words[1];
            }
            else
            {
                total++;
                var wanted = new StringBuilder();
                while (reference.Count > 0 && !reference.Peek().StartsWith(Prompt, StringComparison.Ordinal) && reference.Peek().Length > 0) wanted.Append(reference.Dequeue()).Append('\n');
                string got = Expand(line, defined);
                if (got != wanted.ToString()) different.Add($"{line}\n  wanted {wanted}  got    {got}");
            }
        }
        PostfixCases.Report(suite, total, expected, different);
    }

    private static string Expand(string text, Dictionary<string, string> defined)
    {
        var expander = new MacroExpander(name => defined.TryGetValue(name, out string? value) ? TracedText.BuiltIn(value) : null) { Comparisons = Comparisons, Functions = Functions };
        string result = expander.Expand(TracedText.BuiltIn(text)).Text;
        int status = (expander.Fault is null ? 0 : 1) | (expander.Undefined.Count == 0 ? 0 : 2);
        string warning = expander.Fault is { } fault ? $"unknown: warning: {fault.Message}\n" : "";
        return $"{warning}stat={status} result={result}\n";
    }
}
