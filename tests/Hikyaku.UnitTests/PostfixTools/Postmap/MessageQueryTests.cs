using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postmap;

/// <summary>postmap -h, -b and -m with <c>-q -</c>: which lines of a message are looked up. The expected lines are those of Debian's postmap.</summary>
public sealed class MessageQueryTests
{
    private const string Message = """
        From: a
        Subject : =?x
         cont
        Content-Type: multipart/mixed; (x) boundary="b b"

        pre
        --b b
        Content-Type: message/rfc822

        Subject: inner

        ibody
        --b b
        X: y
        noheader
        z: q
        --b b--
        post
        """;

    [Fact]
    public Task Headers_AreThoseOfTheMessageItself()
        => CheckAsync("-hq", ["From: a", "Subject: =?x\n cont", "Content-Type: multipart/mixed; (x) boundary=\"b b\""]);

    [Fact]
    public Task Headers_WithMime_AreThoseOfPartsAndMessagesWithinToo()
        => CheckAsync("-hmq", ["From: a", "Subject: =?x\n cont", "Content-Type: multipart/mixed; (x) boundary=\"b b\"", "Content-Type: message/rfc822", "Subject: inner", "X: y"]);

    [Fact]
    public Task Body_IsEverythingBehindTheHeaders()
        => CheckAsync("-bq", ["", "pre", "--b b", "Content-Type: message/rfc822", "", "Subject: inner", "", "ibody", "--b b", "X: y", "noheader", "z: q", "--b b--", "post"]);

    [Fact]
    public Task Body_WithMime_LeavesHeadersOut()
        => CheckAsync("-bmq", ["", "pre", "--b b", "", "", "ibody", "--b b", "noheader", "z: q", "--b b--", "post"]);

    [Fact]
    public async Task Body_WithoutEmptyLine_BeginsAtTheFirstLineThatIsNoHeader()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("postmap", ["-hbq", "-", "regexp:{{/^/ x}}"], "A: b\nno header\nC: d\n");
        Assert.Equal("A: b\tx\n\tx\nno header\tx\nC: d\tx\n", run.Output);
    }

    private static async Task CheckAsync(string options, string[] expected)
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("postmap", [options, "-", "regexp:{{/^/ x}}"], Message);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(string.Concat(expected.Select(static e => e + "\tx\n")), run.Output);
    }
}
