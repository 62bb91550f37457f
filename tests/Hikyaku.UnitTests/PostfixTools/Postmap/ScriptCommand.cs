using System.Text.RegularExpressions;

namespace Hikyaku.UnitTests.PostfixTools.Postmap;

/// <summary>One line of Postfix's test scripts: <c>echo xx | ${VALGRIND} ./postmap -q - fail:aliases</c>.</summary>
internal sealed partial record ScriptCommand(IReadOnlyList<string> Arguments, string Input)
{
    /// <param name="line">With or without an echo in front, redirections and <c>|| exit</c> behind.</param>
    /// <param name="redirected">What <c>&lt; file</c> reads.</param>
    public static ScriptCommand Parse(string line, string redirected)
    {
        Match match = Shape().Match(line);
        Assert(match.Success, line);
        string echoed = match.Groups["echo"].Success ? match.Groups["echo"].Value.Trim().Trim('\'') + "\n" : "";
        string[] arguments = match.Groups["arguments"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ScriptCommand(arguments, match.Groups["from"].Success ? redirected : echoed);
    }

    private static void Assert(bool isTrue, string line)
    {
        if (!isTrue) throw new FormatException($"not understood: {line}");
    }

    [GeneratedRegex(@"^(echo (?<echo>.*?) \| )?\$\{VALGRIND\} \./post(map|alias) (?<arguments>[^|<&]*)(?<from>< aliases)?(\|\||\||$)")]
    private static partial Regex Shape();
}
