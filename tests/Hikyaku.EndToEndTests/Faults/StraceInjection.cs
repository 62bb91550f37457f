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
    // All that writes and flushes, so that the trace tells what was on the disk at the end.
    private const string DurableCalls = "pwrite64,pwritev,pwritev2,fdatasync,fsync";

    /// <summary>
    /// The command with every call of the given names (separated by commas) failing with the error, from the so many-th call of each
    /// thread on.
    /// </summary>
    public ProgramCommand Around(ProgramCommand command) =>
        command.StartedBy("strace", "-f", "--seccomp-bpf", "-q", "-y", "-s", "0", "-o", tracePath, "-e", $"trace={DurableCalls}", "-e", "signal=none",
            "-e", $"inject={systemCalls}:error={error}:when={firstCall.ToString(CultureInfo.InvariantCulture)}+");

    /// <summary>How many calls were made to fail.</summary>
    public int CountInjected() => ReadTrace().Count(l => l.Contains("(INJECTED)", StringComparison.Ordinal));

    /// <summary>How many calls were seen in all, injected or not.</summary>
    public int CountCalls()
    {
        string[] names = systemCalls.Split(',');
        return ReadTrace().Count(l => CallPattern().Match(l) is { Success: true } call && names.Contains(call.Groups["name"].Value));
    }

    /// <summary>
    /// What a power loss at the end of the trace would take: the bytes of each file that were written and not covered by a flush that succeeded. After a failed
    /// fdatasync they are still in the page cache, and a restart of the program alone would find them again.
    /// </summary>
    public IReadOnlyList<UnflushedRange> FindUnflushed()
    {
        Dictionary<string, string> unfinished = [];
        Dictionary<string, List<UnflushedRange>> written = [];
        foreach (string line in ReadTrace())
        {
            if (Join(line, unfinished) is not { } whole) continue;
            if (WritePattern().Match(whole) is { Success: true } write)
            {
                string path = write.Groups["path"].Value;
                if (!written.TryGetValue(path, out List<UnflushedRange>? ranges)) written.Add(path, ranges = []);
                ranges.Add(new UnflushedRange(path, Number(write, "offset"), Number(write, "length")));
            }
            else if (FlushPattern().Match(whole) is { Success: true } flush) written.Remove(flush.Groups["path"].Value);
        }
        return [.. written.Values.SelectMany(r => r)];
    }

    // A call that another thread interrupted in the trace stands on two lines.
    private static string? Join(string line, Dictionary<string, string> unfinished)
    {
        string thread = line.Split(' ', 2)[0];
        int cut = line.IndexOf(" <unfinished ...>", StringComparison.Ordinal);
        if (cut >= 0)
        {
            unfinished[thread] = line[..cut];
            return null;
        }
        int resumed = line.IndexOf(" resumed>", StringComparison.Ordinal);
        return resumed < 0 ? line : unfinished.Remove(thread, out string? start) ? start + line[(resumed + " resumed>".Length)..] : null;
    }

    private static long Number(Match match, string group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private IEnumerable<string> ReadTrace() => File.Exists(tracePath) ? File.ReadLines(tracePath) : [];

    [GeneratedRegex(@"^\d+ +(?<name>\w+)\(")]
    private static partial Regex CallPattern();

    [GeneratedRegex(@"pwrite\w*\(\d+<(?<path>[^>]+)>, .*?, (?<length>\d+), (?<offset>\d+)\) += \d")]
    private static partial Regex WritePattern();

    [GeneratedRegex(@"(?:fdatasync|fsync)\(\d+<(?<path>[^>]+)>\) += 0")]
    private static partial Regex FlushPattern();
}
