using Xunit;

namespace Hikyaku.EndToEndTests.Postfix;

/// <summary>
/// The files that smtp-sink made, one a message. smtp-source gives each message a Message-Id of its own (process, session, number), so
/// losses and repetitions can be told apart.
/// </summary>
internal sealed class SinkDump(string folder)
{
    private const string Header = "Message-Id: ";

    public int Count => Directory.GetFiles(folder).Length;

    /// <summary>How often each Message-Id has arrived.</summary>
    public IReadOnlyDictionary<string, int> MessageIds =>
        Directory.GetFiles(folder)
            .Select(f => File.ReadLines(f).FirstOrDefault(l => l.StartsWith(Header, StringComparison.OrdinalIgnoreCase)))
            .CountBy(l => l ?? "none").ToDictionary(StringComparer.Ordinal);

    public async Task WaitForAsync(int count, TimeSpan limit)
    {
        bool came = await Poll.UntilAsync(() => Count >= count, limit);
        if (!came) Assert.Fail($"{Count} of {count} messages arrived within {limit.TotalSeconds} s");
    }
}
