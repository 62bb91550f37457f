using CsCheck;
using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postconf;

public sealed class PostconfEditTests
{
    private const string EucJp = "# \xa5\xe1\xa1\xbc\xa5\xeb\n";

    private const string Master = EucJp + "smtp inet n - n - - smtpd\n  -o a=b\n" + EucJp + "smtp unix - - n - - smtp\n";

    private static readonly string[] Names = ["relayhost", "myhostname", "foo", "mydestination"];

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.Const(EucJp), Gen.Const("\n"), Gen.Const("  \n"), Gen.Const("biff = no\n"), Gen.Const("bar = a\n  b\n"), Gen.Const("foo = x\n#between\n y\n"), Gen.Const("relayhost=\n"));

    private static readonly Gen<string> Value = Gen.Char[' ', '\x00ff'].Where(static c => c is not ('\x7f' or '$' or '#')).Array[0, 30].Select(static chars => new string(chars).Trim());

    [Fact]
    public async Task Set_AnyValue_ReadGivesItAndOtherLinesStay()
        => await Gen.Select(Line.Array[0, 8], Gen.Int[0, Names.Length - 1].Select(static i => Names[i]), Value).SampleAsync(async t =>
        {
            (string[] lines, string name, string value) = t;
            using var folder = new PostconfFolder(string.Concat(lines));
            Assert.Equal(0, (await folder.Run($"{name}={value}")).ExitCode);
            PostconfRun read = await folder.Run("-qh", name);
            Assert.Equal(string.Join(' ', value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)) + "\n", name == "foo" ? Normalized(folder.Main, name) : read.Output);
            Assert.Equal(Others(string.Concat(lines), name), Others(folder.Main, name));
        }, iter: 200, threads: 1);

    [Fact]
    public async Task SetFieldAndParameter_ReadGivesThem()
    {
        using var folder = new PostconfFolder(master: Master);
        await folder.Run("-F", "smtp/inet/chroot=y");
        await folder.Run("-P", "smtp/inet/always_bcc=root", "smtp/inet/a=c");
        Assert.Equal("smtp/inet/chroot = y\n", (await folder.Run("-Fq", "smtp/inet/chroot")).Output);
        Assert.Equal("smtp/inet/a = c\nsmtp/inet/always_bcc = root\n", (await folder.Run("-Pq", "smtp/inet")).Output);
        Assert.EndsWith("smtp unix - - n - - smtp\n", folder.Master, StringComparison.Ordinal);
        await folder.Run("-PX", "smtp/inet/a");
        Assert.Equal("smtp/inet/always_bcc = root\n", (await folder.Run("-Pq", "smtp/inet")).Output);
    }

    [Fact]
    public async Task CommentOut_ServiceAmongJapaneseComments_TouchesItsLinesOnly()
    {
        using var folder = new PostconfFolder(master: Master);
        await folder.Run("-M#", "smtp/inet");
        Assert.Equal(EucJp + "#smtp inet n - n - - smtpd\n#  -o a=b\n" + EucJp + "smtp unix - - n - - smtp\n", folder.Master);
    }

    [Fact]
    public async Task CommentOutAndExclude_Parameter_TakeItsContinuationToo()
    {
        using var folder = new PostconfFolder(EucJp + "a = 1\n  2\n" + EucJp + "b = 3\n");
        await folder.Run("-#", "a");
        Assert.Equal(EucJp + "#a = 1\n#  2\n" + EucJp + "b = 3\n", folder.Main);
        await folder.Run("-X", "b");
        Assert.Equal(EucJp + "#a = 1\n#  2\n" + EucJp, folder.Main);
    }

    [Fact]
    public async Task Set_JoinedOptionWithFurtherO_IsNotCutAsPostfixDoes()
    {
        using var folder = new PostconfFolder(master: "smtp inet n - n - - smtpd -ocontent_filter=foo:bar\n");
        await folder.Run("-F", "smtp/inet/chroot=y");
        Assert.Equal("smtp       inet  n       -       y       -       -       smtpd\n    -o content_filter=foo:bar\n", folder.Master);
    }

    [Fact]
    public async Task Set_KeepsModeAndLeavesNoTemporaryFile()
    {
        using var folder = new PostconfFolder("a = b\n");
        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(folder.At("main.cf"), Private);
        File.WriteAllText(folder.At("main.cf.tmp"), "left by a crash");
        Assert.Equal(0, (await folder.Run("biff=no")).ExitCode);
        Assert.Equal("a = b\nbiff = no\n", folder.Main);
        Assert.Equal(Private, File.GetUnixFileMode(folder.At("main.cf")));
        Assert.Equal(["main.cf", "master.cf"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Set_ManyAtOnce_AllTakeEffect()
    {
        using var folder = new PostconfFolder();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => folder.Run($"own_{i}=yes"))));
        Assert.Equal(20, folder.Main.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("-e", "a=b\nc", "-e, -X, or -# accepts no multi-line input")]
    [InlineData("-e", " # a=b", "-e, -X, or -# accepts no comment input")]
    [InlineData("-e", "a", "missing '=' after attribute name: \"a\"")]
    [InlineData("-X", "a=b", "-e, -X, or -# requires")]
    [InlineData("-X", "", "-X or -# requires non-blank parameter names")]
    [InlineData("-Me", "smtp/inet", "missing '=' after attribute name: \"smtp/inet\"")]
    [InlineData("-Me", "smtp=smtp inet n - n - - smtpd", "-Me, -MX or -M# requires service_name/type")]
    [InlineData("-Me", "smtp/inet=smtp inet", "bad field count: \"smtp/inet=smtp inet\"")]
    [InlineData("-Fe", "smtp/inet/colour=red", "invalid service attribute name: \"colour\"")]
    [InlineData("-Fe", "smtp/inet/*=y", "-Fe does not accept wild-card field name")]
    [InlineData("-Fe", "smtp/inet/chroot=a b", "-Fe does not accept whitespace in non-command field")]
    [InlineData("-Fe", "smtp/inet/chroot=x", "invalid chroot field \"x\" in \"x\"")]
    [InlineData("-Fe", "smtp/inet/chroot=", "invalid chroot field \"\" in \"\"")]
    [InlineData("-Pe", "smtp/inet/a=b c", "-Pe does not accept whitespace in parameter value")]
    [InlineData("-Pe", "smtp/inet/*=b", "-Pe does not accept wild-card parameter name")]
    public async Task Edit_Malformed_IsRefusedAndChangesNothing(string option, string request, string message)
    {
        using var folder = new PostconfFolder("x = y\n", Master);
        PostconfRun run = await folder.Run(option, request);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message == "-e, -X, or -# requires" ? "specify one of -e -X" : "./postconf: fatal: " + message, run.Error, StringComparison.Ordinal);
        Assert.Equal(("x = y\n", Master), (folder.Main, folder.Master));
    }

    /// <summary>The value of a name that nothing uses, which postconf doesn't show.</summary>
    private static string Normalized(string main, string name)
        => string.Join(' ', main.Split('\n').Last(l => l.StartsWith(name + " =", StringComparison.Ordinal))[(name.Length + 2)..].Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)) + "\n";

    /// <summary>All lines but those of a name's settings.</summary>
    private static string Others(string main, string name)
    {
        var kept = new List<string>();
        bool isOfName = false;
        foreach (string line in main.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#' || string.IsNullOrWhiteSpace(line))
            {
                kept.Add(line);
                continue;
            }
            if (line[0] != ' ') isOfName = line.StartsWith(name + " ", StringComparison.Ordinal) || line.StartsWith(name + "=", StringComparison.Ordinal);
            if (!isOfName) kept.Add(line);
        }
        return string.Join('\n', kept);
    }
}
