using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postlog;

/// <summary>postlog(1): the maillog's own line format, and a copy on standard error.</summary>
public sealed partial class PostlogTests
{
    [Fact]
    public async Task Words_OfTheCommandLine_AreOneLineOfTheMaillog()
    {
        using ToolFolder folder = Create();
        ToolRun run = await folder.RunAsync("postlog", ["-t", "postfix/postfix-script", "starting", "the  Postfix"], "");
        Assert.Equal((0, "", "postlog: starting the  Postfix\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Matches(@"^[A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d host postfix/postfix-script\[\d+\]: starting the  Postfix\n$", folder.Read("maillog"));
    }

    [Fact]
    public async Task Input_OfThreeLines_IsThreeLines()
    {
        using ToolFolder folder = Create();
        await folder.RunAsync("postlog", [], "one\n\nthree");
        Assert.Equal(["postfix/postlog: one", "postfix/postlog: ", "postfix/postlog: three"], Lines(folder));
    }

    [Theory]
    [InlineData("info", "")]
    [InlineData("warn", "warning: ")]
    [InlineData("WARNING", "warning: ")]
    [InlineData("err", "error: ")]
    [InlineData("error", "error: ")]
    public async Task Priority_IsAWordOfTheText(string priority, string word)
    {
        using ToolFolder folder = Create();
        ToolRun run = await folder.RunAsync("postlog", "-ip", priority, "-t", "tag", "x");
        Assert.Equal($"postlog: {word}x\n", run.Error);
        Assert.Equal([$"tag: {word}x"], Lines(folder));
    }

    [Fact]
    public async Task Priority_Fatal_PausesASecond()
    {
        using ToolFolder folder = Create();
        var time = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-28T16:00:00Z", CultureInfo.InvariantCulture)) { AutoAdvanceAmount = TimeSpan.Zero };
        Task<ToolRun> running = folder.RunAsync("postlog", ["-p", "crit", "x"], "", console => console with { Time = time });
        while (!running.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        Assert.Equal((0, "postlog: fatal: x\n"), ((await running).ExitCode, (await running).Error));
    }

    [Fact]
    public async Task Terminal_ShowsTheTag()
    {
        using ToolFolder folder = Create("syslog_name = mail\n");
        ToolRun run = await folder.RunAsync("postlog", ["x"], "", static console => console with { IsErrorTerminal = true });
        Assert.Equal("mail/postlog: x\n", run.Error);
    }

    [Fact]
    public async Task Priority_Unknown_IsFatal()
    {
        using ToolFolder folder = Create();
        ToolRun run = await folder.RunAsync("postlog", "-p", "loud", "x");
        Assert.Equal((1, "postlog: fatal: bad severity: \"loud\"\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Text_ThatIsNotUtf8_StaysOneLine()
    {
        using ToolFolder folder = Create();
        await folder.RunAsync("postlog", "a\xff\nb");
        Assert.Equal(["postfix/postlog: a?b"], Lines(folder).Select(static l => l.Replace("??", "?", StringComparison.Ordinal).Replace("\u00ef\u00bf\u00bd", "", StringComparison.Ordinal)));
    }

    private static ToolFolder Create(string more = "")
    {
        var folder = new ToolFolder();
        folder.Write("main.cf", $"maillog_file = {folder.At("maillog")}\nmyhostname = host.example.jp\n{more}");
        return folder;
    }

    private static string[] Lines(ToolFolder folder)
        => [.. folder.Read("maillog").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => ProcessId().Replace(l.Split(' ', 5)[4], ":"))];

    [GeneratedRegex(@"\[\d+\]:")]
    private static partial Regex ProcessId();
}
