using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postalias;

/// <summary>postalias(1) and newaliases(1) where Postfix's own tests say nothing.</summary>
public sealed class PostaliasTests
{
    private const string Source = "root: a, b\n\"x y\": \"|foo bar\"\nno\na@b: c\nx, y: z\nK%x: y\n:foo\nbar:\nList: :include:/foo bar, \"a\"@b (comment)\nroot: again\n";

    [Fact]
    public async Task Create_OddLines_AreWarnedOfAndTheRestIsStored()
    {
        using var folder = new ToolFolder("compatibility_level = 3.6\n");
        string path = folder.Write("aliases", Source), table = "lmdb:" + path;
        ToolRun run = await folder.RunAsync("postalias", table);
        Assert.Equal(
            $"""
            postalias: warning: {path}, line 3: need name:value pair
            postalias: warning: {path}, line 4: name must be local and have no domain
            postalias: warning: {path}, line 5: need name:value pair
            postalias: warning: {path}, line 6: name must be local and have no domain
            postalias: warning: {path}, line 7: need name:value pair
            postalias: warning: {path}, line 8: need name:value pair
            postalias: warning: lmdb:{path}: duplicate entry: "root"

            """,
            run.Error);
        Assert.Equal(
            "\"x y\":\t\"|foo bar\"\n@:\t@\nlist:\t:include:/foo bar, \"a\"@b (comment)\nroot:\ta, b\n",
            (await folder.RunAsync("postalias", "-s", table)).Output);
        Assert.Equal("a, b\n", (await folder.RunAsync("postalias", "-q", "Root", table)).Output);
    }

    [Fact]
    public async Task Increment_WritesTheMarkAgainWithoutAWarning()
    {
        using var folder = new ToolFolder();
        string table = "lmdb:" + folder.Write("aliases", "a: b\n");
        await folder.RunAsync("postalias", table);
        ToolRun run = await folder.RunAsync("postalias", ["-i", table], "c: d\n");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("@:\t@\na:\tb\nc:\td\n", (await folder.RunAsync("postalias", "-s", table)).Output);
    }

    [Theory]
    [InlineData("-b")]
    [InlineData("-F")]
    [InlineData("-h")]
    [InlineData("-m")]
    public async Task Options_OfPostmapAlone_AreUnknown(string option)
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("postalias", option, "x");
        Assert.Equal(
            (1, $"postalias: invalid option -- '{option[1]}'\npostalias: fatal: usage: postalias [-Nfinoprsuvw] [-c config_dir] [-d key] [-q key] [map_type:]file...\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Newaliases_MakesEveryTableOfAliasDatabase()
    {
        using var folder = new ToolFolder();
        string first = folder.Write("aliases", "root: a\n"), second = folder.Write("more", "bad\nlist: b\n");
        folder.Write("main.cf", $"alias_database = cdb:{first}, lmdb:{second}\n");
        ToolRun run = await folder.RunAsync("newaliases", "-v");
        Assert.Equal((0, $"postalias: warning: {second}, line 1: need name:value pair\n"), (run.ExitCode, run.Error));
        Assert.Equal("a\n", (await folder.RunAsync("postalias", "-q", "root", "cdb:" + first)).Output);
        Assert.Equal("b\n", (await folder.RunAsync("postalias", "-q", "list", "lmdb:" + second)).Output);
    }

    [Fact]
    public async Task Newaliases_WithATableOnTheCommandLine_MakesThatOne()
    {
        using var folder = new ToolFolder("alias_database =\n");
        string table = "cdb:" + folder.Write("aliases", "root: a\n");
        ToolRun run = await folder.RunAsync("newaliases", "-oA" + table);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("a\n", (await folder.RunAsync("postalias", "-q", "root", table)).Output);
    }

    [Theory]
    [InlineData("root", "alias initialization mode requires no recipient")]
    [InlineData("-oA", "-oA requires pathname")]
    public async Task Newaliases_WrongUse_Is64(string argument, string message)
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("newaliases", argument);
        Assert.Equal((64, $"newaliases: fatal: {message}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Newaliases_WithoutDatabases_DoesNothing()
    {
        using var folder = new ToolFolder("alias_database =\n");
        ToolRun run = await folder.RunAsync("newaliases");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Newaliases_WithoutMainCf_AsksToTryAgain()
    {
        ToolRun run = await ToolRun.Of("newaliases", []);
        Assert.Equal((75, "newaliases: fatal: open /nonexistent/main.cf: No such file or directory\n"), (run.ExitCode, run.Error));
    }
}
