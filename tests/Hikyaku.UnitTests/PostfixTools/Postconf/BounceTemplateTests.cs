using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postconf;

/// <summary>postconf -b and -t.</summary>
public sealed class BounceTemplateTests
{
    private const string Sites = "compatibility_level = 3.6\nmyhostname = mail.example.jp\nmydomain = example.jp\nsite_name = Example & Co\n";

    /// <summary>Postfix's own tests of templates, with the templates in a file: the texts that are built in are our own.</summary>
    [Theory]
    [InlineData("template_test.ref", "template_test.ref", "standard")]
    [InlineData("2template_test.in", "template_test.ref", "standard")]
    [InlineData("obs_template_test.ref", "obs_template_test.ref", "obsolete")]
    public async Task Conformance_TemplatesOfAFile_AreShownAsByPostfix(string file, string expected, string fromFormat)
    {
        string data = SharedFolder.Need("postfix-tests/upstream/bounce");
        using var folder = new PostconfFolder($"myhostname = example.com\nheader_from_format = {fromFormat}\n");
        PostconfRun shown = await folder.Run("-t", Path.Combine(data, file)), builtIn = await folder.Run("-t");
        string reference = await File.ReadAllTextAsync(Path.Combine(data, expected), TestContext.Current.CancellationToken);
        Assert.Equal((reference, ""), (shown.Output, shown.Error));
        Assert.Equal(Headers(reference), Headers(builtIn.Output));
    }

    [Fact]
    public async Task BuiltIn_Shown_CanBeAFileAgain()
    {
        using var folder = new PostconfFolder(Sites);
        string file = folder.At("bounce.cf"), shown = (await folder.Run("-t")).Output;
        await File.WriteAllTextAsync(file, shown, TestContext.Current.CancellationToken);
        Assert.Equal((shown, ""), await OutputAndError(folder, "-t", file));
        PostconfRun expanded = await folder.Run("-b");
        Assert.StartsWith("expanded_failure_text = <<EOF\nThis is the mail server at mail.example.jp.\n", expanded.Output, StringComparison.Ordinal);
        Assert.Contains("until it is 5 day(s) old", expanded.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expanded_NamesUnitsAndDollars_AreReplaced()
    {
        using var folder = new PostconfFolder(Sites + "delay_warning_time = 90m\nmaximal_queue_lifetime = 2w\n");
        string file = Write(folder, "failure_template = <<END\n\n$site_name ${site_name?a}${nonesuch:b} $$1 $delay_warning_time_minutes $delay_warning_time_hours $maximal_queue_lifetime_weeks\nEOF\nEND\n");
        (string output, string error) = await OutputAndError(folder, "-b", file);
        Assert.StartsWith("expanded_failure_text = <<EOF\nExample & Co ab $1 90 1 2\nEOF\nEOF\n", output, StringComparison.Ordinal);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task MainCf_NamesTheFile_ItIsShown()
    {
        using var folder = new PostconfFolder();
        folder.Main = $"bounce_template_file = {Write(folder, "verify_template = in one line\n")}\nmulti_instance_name = postfix-out\n";
        Assert.EndsWith("verify_template = <<EOF\nCharset: us-ascii\nFrom: Mail Delivery System <MAILER-DAEMON>\nSubject: Mail Delivery Status Report\n\nin one line\nEOF\n", (await folder.Run("-t")).Output, StringComparison.Ordinal);
        folder.Main = "bounce_template_file = /nonexistent\nmulti_instance_name = postfix-out\n";
        PostconfRun missing = await folder.Run("-b");
        Assert.Equal((1, "", "postfix-out/bounce: fatal: open /nonexistent: No such file or directory\n"), (missing.ExitCode, missing.Output, missing.Error));
    }

    [Theory]
    [InlineData("failure_template = <<EOF\nX-Foo: y\n\nx\nEOF\n", "warning: F: unknown \"X-Foo\" header label in failure template -- ignoring this template")]
    [InlineData("success_template = <<EOF\nPostmaster-Subject: y\n\nx\nEOF\n", "warning: F: inapplicable \"Postmaster-Subject\" header label in success template -- ignoring this template")]
    [InlineData("delay_template = <<EOF\nSubject:\n\nx\nEOF\n", "warning: F: empty \"Subject\" header value in delay template -- ignoring this template")]
    [InlineData("delay_template = <<EOF\nsubject : \xe9\n\nx\nEOF\n", "warning: F: non-ASCII \"subject\" header value in delay template -- ignoring this template")]
    [InlineData("delay_template = <<EOF\nSubject: x\nEOF\n", "warning: F: missing message text in delay template -- ignoring this template")]
    [InlineData("delay_template =\n", "warning: F: missing message text in delay template -- ignoring this template")]
    [InlineData("verify_template = <<EOF\n\xe9\nEOF\n",
        "warning: F: 8-bit message text in verify template\npostfix/bounce: warning: please specify a charset value other than us-ascii\npostfix/bounce: warning: -- ignoring this template for now")]
    [InlineData("other_template = <<EOF\nx\nEOF\n", "warning: F, line 1: unknown template name: other_template -- ignoring this template")]
    public async Task Template_WithAFault_IsLeftOut(string content, string message)
    {
        using var folder = new PostconfFolder();
        string file = Write(folder, content);
        Assert.Equal(((await folder.Run("-t")).Output, $"postfix/bounce: {message.Replace(" F", $" {file}", StringComparison.Ordinal)}\n"), await OutputAndError(folder, "-t", file));
    }

    [Theory]
    [InlineData("-t", "# x\nfailure_template\n", "F, line 2: missing '=' after attribute name: \"failure_template\"")]
    [InlineData("-t", "a b = c\n", "F, line 1: missing '=' after attribute name: \"a b = c\"")]
    [InlineData("-t", "= c\n", "F, line 1: missing attribute name: \"= c\"")]
    [InlineData("-t", "failure_template = <<\n", "F, line 1: missing end marker after <<")]
    [InlineData("-t", "failure_template = <<'EOF'\n", "F, line 1: malformed end marker after <<")]
    [InlineData("-b", "failure_template = <<EOF\n$nonesuch x\nEOF\n", "F: undefined $name in failure template: $nonesuch x")]
    [InlineData("-b", "failure_template = <<EOF\n5 $\nEOF\n", "F: bad $name syntax in failure template: 5 $")]
    [InlineData("-b", "failure_template = <<EOF\n$delay_warning_time_years\nEOF\n", "F: unrecognized suffix \"years\" in parameter \"delay_warning_time_years\"")]
    public async Task File_WithAFatalFault_GivesNothing(string option, string content, string message)
    {
        using var folder = new PostconfFolder();
        string file = Write(folder, content);
        PostconfRun run = await folder.Run(option, file);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith($"postfix/bounce: fatal: {file}{message[1..]}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoFiles_AreTooMany()
    {
        using var folder = new PostconfFolder();
        Assert.Equal("./postconf: fatal: options -b and -t require at most one template file\n", (await folder.Run("-b", "a", "b")).Error);
    }

    private static async Task<(string Output, string Error)> OutputAndError(PostconfFolder folder, params string[] arguments)
    {
        PostconfRun run = await folder.Run(arguments);
        return (run.Output, run.Error);
    }

    private static string Write(PostconfFolder folder, string content)
    {
        File.WriteAllText(folder.At("bounce.cf"), content, System.Text.Encoding.Latin1);
        return folder.At("bounce.cf");
    }

    private static IEnumerable<string> Headers(string shown)
        => shown.Split('\n').Where(static l => l.EndsWith("= <<EOF", StringComparison.Ordinal) || System.Text.RegularExpressions.Regex.IsMatch(l, "^(Charset|From|Subject|Postmaster-Subject): "));
}
