using Xunit;

namespace Hikyaku.EndToEndTests.Mailboxes;

/// <summary>Reads a Maildir that a server under test, or a peer, delivers into.</summary>
internal sealed class Maildir(string path)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public string Path { get; } = path;

    /// <summary>Files that stand in <c>new</c>, oldest name first.</summary>
    public IReadOnlyList<string> Files
    {
        get
        {
            string folder = System.IO.Path.Combine(Path, "new");
            return Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)] : [];
        }
    }

    /// <summary>The message whose text holds <paramref name="mark"/>; waits for it to come.</summary>
    public async Task<ReceivedMessage> WaitForAsync(string mark)
    {
        ReceivedMessage? found = null;
        bool came = await Poll.UntilAsync(() => (found = Find(mark)) is not null, Limit);
        if (!came) Assert.Fail($"no message with {mark} in {Path} within {Limit.TotalSeconds} s; files: {string.Join(", ", Files)}");
        return found!;
    }

    /// <summary>Waits until so many messages are there, and returns how many there are.</summary>
    public async Task<int> WaitForCountAsync(int count, TimeSpan limit)
    {
        await Poll.UntilAsync(() => Files.Count >= count, limit);
        return Files.Count;
    }

    private ReceivedMessage? Find(string mark) =>
        Files.Select(f => new ReceivedMessage(File.ReadAllBytes(f))).FirstOrDefault(m => m.Text.Contains(mark, StringComparison.Ordinal));
}
