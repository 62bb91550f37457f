using Hikyaku.Storage.Privileged;
using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postmap;

/// <summary>postmap(1) where Postfix's own tests say nothing. Expected texts are what Debian's postmap printed.</summary>
public sealed class PostmapTests
{
    private const string Level = "compatibility_level = 3.6\n";

    [Fact]
    public async Task Create_OddLines_AreWarnedOfAndTheRestIsStored()
    {
        using var folder = new ToolFolder(Level);
        string source = folder.Write("n", "a \xff\xfe\n b\nc x\n  cont\n\u00c3\u0084 UML\nK:\nzz\nA dup\nc again\nalias: y\n\"q r\" s\n\"unb x\n");
        ToolRun run = await folder.RunAsync("postmap", "lmdb:" + source);
        Assert.Equal(
            $"""
            postmap: warning: {source}, line 1: non-UTF-8 input "a ?? b" -- ignoring this line
            postmap: warning: {source}, line 6: expected format: key whitespace value
            postmap: warning: {source}, line 7: expected format: key whitespace value
            postmap: warning: lmdb:{source}: duplicate entry: "c"
            postmap: warning: {source}, line 10: record is in "key: value" format; is this an alias file?
            postmap: warning: {source}, line 12: unbalanced '"' in '"unb x' -- ignoring this line

            """,
            run.Error);
        Assert.Equal(0, run.ExitCode);
        ToolRun list = await folder.RunAsync("postmap", "-s", "lmdb:" + source);
        Assert.Equal("\"q r\"\ts\na\tdup\nalias:\ty\nc\tx  cont\n\u00c3\u00a4\tUML\n", list.Output);
    }

    [Fact]
    public async Task Create_WithoutSmtpUtf8_KeepsEveryByte()
    {
        using var folder = new ToolFolder();
        string table = "cdb:" + folder.Write("n", "a \xff\xfe\n\xc4 x\n");
        ToolRun run = await folder.RunAsync("postmap", table), list = await folder.RunAsync("postmap", "-s", table);
        Assert.Equal(("", "a\t\xff\xfe\n\xc4\tx\n"), (run.Error, list.Output));
        Assert.Equal("\xff\xfe\n", (await folder.RunAsync("postmap", "-q", "A", table)).Output);
    }

    [Fact]
    public async Task Query_SeveralTables_FirstThatHasTheKeyAnswers()
    {
        using var folder = new ToolFolder(Level);
        string first = "cdb:" + folder.Write("a", "one 1\ntwo 2\n"), second = "lmdb:" + folder.Write("b", "two x\nthree 3\n");
        await folder.RunAsync("postmap", first, second);
        ToolRun run = await folder.RunAsync("postmap", ["-q", "-", first, second, "static:else"], "one\nTWO\nthree\nfour");
        Assert.Equal((0, "one\t1\nTWO\t2\nthree\t3\nfour\telse\n"), (run.ExitCode, run.Output));
        Assert.Equal((0, "3\n"), (await folder.RunAsync("postmap", "-q", "three", first, second)) is var found ? (found.ExitCode, found.Output) : default);
        ToolRun none = await folder.RunAsync("postmap", "-q", "four", first, second);
        Assert.Equal((1, "", ""), (none.ExitCode, none.Output, none.Error));
    }

    [Fact]
    public async Task Change_IncrementReplaceDelete_ActOnEntries()
    {
        using var folder = new ToolFolder(Level);
        string path = folder.Write("t", "a 1\nb 2\n"), table = "lmdb:" + path;
        await folder.RunAsync("postmap", table);
        ToolRun added = await folder.RunAsync("postmap", ["-i", table], "B no\nc 3\n");
        Assert.Equal($"postmap: warning: lmdb:{path}: duplicate entry: \"b\"\n", added.Error);
        Assert.Equal("", (await folder.RunAsync("postmap", ["-iw", table], "b no\n")).Error);
        Assert.Equal("", (await folder.RunAsync("postmap", ["-ir", table], "a new\n")).Error);
        Assert.Equal("a\tnew\nb\t2\nc\t3\n", (await folder.RunAsync("postmap", "-s", table)).Output);
        Assert.Equal(0, (await folder.RunAsync("postmap", "-d", "B", table)).ExitCode);
        Assert.Equal(1, (await folder.RunAsync("postmap", "-d", "b", table)).ExitCode);
        Assert.Equal(0, (await folder.RunAsync("postmap", ["-d", "-", table], "x\nc\n")).ExitCode);
        Assert.Equal("a\tnew\n", (await folder.RunAsync("postmap", "-s", table)).Output);
    }

    [Fact]
    public async Task Create_PrivateSource_MakesAPrivateTable()
    {
        using var folder = new ToolFolder();
        string path = folder.Write("secret", "a 1\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await folder.RunAsync("postmap", "cdb:" + path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path + ".cdb"));
        await folder.RunAsync("postmap", "-p", "cdb:" + path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead, File.GetUnixFileMode(path + ".cdb"));
    }

    [Fact]
    public async Task Create_FailingHalfWay_LeavesTheOldTable()
    {
        using var folder = new ToolFolder();
        string path = folder.Write("t", "a 1\n"), table = "cdb:" + path;
        await folder.RunAsync("postmap", table);
        byte[] before = File.ReadAllBytes(path + ".cdb");
        File.Delete(path);
        ToolRun run = await folder.RunAsync("postmap", table);
        Assert.Equal((1, $"postmap: fatal: open {path}: No such file or directory\n"), (run.ExitCode, run.Error));
        Assert.Equal(before, File.ReadAllBytes(path + ".cdb"));
    }

    [Fact]
    public async Task Create_AsRoot_TableBelongsToTheSourcesOwner()
    {
        Assert.SkipUnless(ProcessCredentials.IsRoot, "only root can give files away");
        using var folder = new ToolFolder();
        string path = folder.Write("t", "a 1\n");
        FileOwnership.Set(path, 65534, 65534);
        await folder.RunAsync("postmap", "cdb:" + path);
        Assert.Equal(65534u, Hikyaku.Tables.TableFiles.FileStat.Of(path + ".cdb")!.Value.User);
        await folder.RunAsync("postmap", "-o", "cdb:" + path);
        Assert.Equal(0u, Hikyaku.Tables.TableFiles.FileStat.Of(path + ".cdb")!.Value.User);
    }

    [Fact]
    public async Task Create_AsRootInAnothersFolder_WarnsOfTheTrap()
    {
        Assert.SkipUnless(ProcessCredentials.IsRoot, "only root can give files away");
        using var folder = new ToolFolder();
        string path = folder.Write("t", "a 1\n");
        FileOwnership.Set(folder.Path, 65534, 65534);
        ToolRun run = await folder.RunAsync("postmap", "cdb:" + path);
        Assert.StartsWith($"postmap: warning: Creating root-owned database file(s) {path}.* in non-root-owned directory {folder.Path}. Files {path}, {path}.*, and directory", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usage: postmap [-bfFhimnNoprsuUvw] [-c config_dir] [-d key] [-q key] [map_type:]file...")]
    [InlineData("usage: postmap [-bfFhimnNoprsuUvw] [-c config_dir] [-d key] [-q key] [map_type:]file...", "-q", "a")]
    [InlineData("specify -b -h or -m only with \"-q -\"", "-bq", "a", "cdb:x")]
    [InlineData("option -j requires -q or -s", "-j", "cdb:x")]
    [InlineData("can't create maps via the proxy service", "proxy:hash:x")]
    [InlineData("can't sequence maps via the proxy service", "-s", "proxy:hash:x")]
    [InlineData("open dictionary: expecting \"type:name\" form instead of \"hash:\"", "-q", "x", "hash:")]
    [InlineData("open dictionary: expecting \"type:name\" form instead of \":foo\"", "-q", "x", ":foo")]
    [InlineData("unsupported dictionary type: foo", "-q", "x", "foo:bar")]
    [InlineData("unsupported dictionary type: foo", "-d", "x", "foo:bar")]
    [InlineData("open /nosuch: No such file or directory", "-q", "x", "regexp:/nosuch")]
    [InlineData("open database /nosuch.lmdb: No such file or directory", "-q", "x", "lmdb:/nosuch")]
    [InlineData("open database /nosuch.cdb: No such file or directory", "-s", "cdb:/nosuch")]
    [InlineData("open /nosuch: No such file or directory", "foo:/nosuch")]
    [InlineData("unsupported map type: foo", "-i", "foo:/nosuch")]
    [InlineData("regexp:/nosuch map requires O_RDONLY access mode", "-i", "regexp:/nosuch")]
    [InlineData("table static:m: sequence operation is not supported", "-s", "static:m")]
    public async Task Misuse_IsFatalInPostfixsWords(string text, params string[] arguments)
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("postmap", arguments);
        Assert.Equal((1, "", $"postmap: fatal: {text}\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Options_Unknown_AreNamedFirst()
    {
        using var folder = new ToolFolder();
        ToolRun unknown = await folder.RunAsync("postmap", "-sz", "x"), lacking = await folder.RunAsync("postmap", "-q");
        Assert.StartsWith("postmap: invalid option -- 'z'\npostmap: fatal: usage: ", unknown.Error, StringComparison.Ordinal);
        Assert.StartsWith("postmap: option requires an argument -- 'q'\npostmap: fatal: usage: ", lacking.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MainCf_Missing_IsFatal()
    {
        ToolRun run = await ToolRun.Of("postmap", ["-c", "/nosuch", "-q", "a", "static:x"]);
        Assert.Equal((1, "postmap: fatal: open /nosuch/main.cf: No such file or directory\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Sequence_WithoutTable_IsNotFound()
    {
        using var folder = new ToolFolder();
        Assert.Equal(1, (await folder.RunAsync("postmap", "-s")).ExitCode);
    }

    [Fact]
    public async Task Query_TexthashOfFiles_PrintsTheirContent()
    {
        using var folder = new ToolFolder();
        string file = folder.Write("key.pem", "line\n"), table = "texthash:" + folder.Write("t", $"a {file}\n");
        Assert.Equal("line\n\n", (await folder.RunAsync("postmap", "-Fq", "a", table)).Output);
        Assert.Equal("a\tline\n\n", (await folder.RunAsync("postmap", "-Fs", table)).Output);
    }
}
