using System.Globalization;
using System.Text.RegularExpressions;
using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Faults;

/// <summary>
/// Makes system calls of a program fail, by strace. A fault test has to assert <see cref="CountInjected"/>: a filter that never matched
/// would prove nothing.
/// </summary>
internal sealed partial class StraceInjection(string tracePath, string systemCalls, string error, int firstCall)
{
    /// <summary>
    /// The command with every call of the given names (separated by commas) failing with the error, from the so many-th call of each
    /// thread on.
    /// </summary>
    public ProgramCommand Around(ProgramCommand command) =>
        command.StartedBy("strace", "-f", "--seccomp-bpf", "-q", "-o", tracePath, "-e", $"trace={systemCalls}", "-e", "signal=none",
            "-e", $"inject={systemCalls}:error={error}:when={firstCall.ToString(CultureInfo.InvariantCulture)}+");

    /// <summary>How many calls were made to fail.</summary>
    public int CountInjected() => ReadTrace().Count(l => l.Contains("(INJECTED)", StringComparison.Ordinal));

    /// <summary>How many calls were seen in all, injected or not.</summary>
    public int CountCalls() => ReadTrace().Count(l => CallPattern().IsMatch(l));

    private IEnumerable<string> ReadTrace() => File.Exists(tracePath) ? File.ReadLines(tracePath) : [];

    [GeneratedRegex(@"^\d+ +(?:\w+\(|<\.\.\. \w+ resumed>)")]
    private static partial Regex CallPattern();
}
