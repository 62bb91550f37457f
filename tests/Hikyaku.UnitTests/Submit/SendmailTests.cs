using Hikyaku.Mail;
using Hikyaku.Submit;
using Xunit;

namespace Hikyaku.UnitTests.Submit;

public sealed class SendmailTests : IDisposable
{
    private readonly SubmitRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    // the options that people use, and those that are taken and ignored
    [InlineData("a@b", "a@b")]
    [InlineData("-i a@b c@d", "a@b c@d")]
    [InlineData("-oi -oem -odb -om -o7 -o8 -oA/etc/aliases a@b", "a@b")]
    [InlineData("-Am -L tag -h 5 -p proto -U -x -m -c -e m a@b", "a@b")]
    [InlineData("-v -v a@b", "a@b")]
    [InlineData("-- -a@b", "-a@b")]
    [InlineData("-bm a@b", "a@b")]
    [InlineData("a..b.@docomo.example.jp", "a..b.@docomo.example.jp")]
    [InlineData(".a@docomo.example.jp", ".a@docomo.example.jp")]
    [InlineData("root", "root")]
    [InlineData("a@b,c@d", "a@b c@d")]
    [InlineData("a@b -i", "a@b -i")] // options end at the first word that is none
    public void Sendmail_Options_AreTaken(string arguments, string recipients)
    {
        Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", arguments.Split(' '), "Subject: x\n\nbody\n"));
        Assert.Equal(recipients, _rig.Message().Recipients);
        Assert.Equal("Subject: x\r\n\r\nbody\r\n", _rig.Message().Content);
        Assert.Equal("charlie", _rig.Message().Envelope.Sender);
    }

    [Theory]
    [InlineData("-f a@b", "a@b")]
    [InlineData("-fa@b", "a@b")]
    [InlineData("-r a@b", "a@b")]
    [InlineData("-if a@b", "a@b")]
    [InlineData("-f <>", "")]
    [InlineData("-f a..b.@docomo.example.jp", "a..b.@docomo.example.jp")]
    public void Sendmail_Sender_IsTakenFromTheOption(string option, string sender)
    {
        Assert.Equal(ExitCode.Ok, _rig.Run("/usr/sbin/sendmail", [.. option.Split(' '), "r@x"], "x\n"));
        Assert.Equal(sender, _rig.Message().Envelope.Sender);
    }

    [Fact]
    public void Sendmail_EmptySender_IsTheNullSender()
    {
        Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", ["-f", "", "r@x"], "x\n"));
        Assert.Equal("", _rig.Message().Envelope.Sender);
    }

    [Fact]
    public void Sendmail_NamesAndDsn_AreRecorded()
    {
        Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", ["-F", "日本 太郎", "-N", "success,delay", "-R", "hdrs", "-V", "id-1", "-B8BITMIME", "-G", "r@x"], "x\n"));
        var (envelope, _, _) = _rig.Message();

        Assert.Equal(("日本 太郎", DsnReturn.Headers, "id-1", BodyType.EightBitMime, false), (envelope.FullName, envelope.Return, envelope.EnvelopeId, envelope.Body, envelope.IsLocal));
        Assert.Equal(DsnNotify.Success | DsnNotify.Delay, envelope.Recipients[0].Notify);
    }

    [Theory]
    [InlineData(null, "Charlie Root")]
    [InlineData("From $NAME", "From $NAME")]
    public void Sendmail_FullName_ComesFromTheSystem(string? variable, string expected)
    {
        if (variable is not null) _rig.Variables["NAME"] = variable;
        _rig.Run("sendmail", ["r@x"], "x\n");

        Assert.Equal(expected, _rig.Message().Envelope.FullName);
    }

    [Theory]
    [InlineData("To: a@b, \"Q, R\" <c@d>\nCc: e\nBcc: f@g\nSubject: x\n\nTo: no@body\n", "a@b c@d e f@g")]
    [InlineData("To: a@b\nResent-To: c@d,\n e@f\nResent-Bcc: g@h\n\n", "c@d e@f g@h")]
    [InlineData("To: =?utf-8?B?5pel5pys?= <a..b.@docomo.example.jp>\n\n", "a..b.@docomo.example.jp")]
    [InlineData("To: friends: a@b, c@d;\n", "a@b c@d")]
    [InlineData("Subject: x\nbcc:a@b", "a@b")]
    [InlineData(">From x\nFrom y\nTo: a@b\n\n", "a@b")]
    public void Sendmail_RecipientsFromTheHeader_AreExtracted(string message, string recipients)
    {
        Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", ["-t", "-i"], message));
        Assert.Equal(recipients, _rig.Message().Recipients);
        Assert.Equal("", _rig.Error);
    }

    [Fact]
    public void Sendmail_HeaderWithUnclearRecipient_TakesTheRestAndWarns()
    {
        Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", ["-t"], "To: John Smith, a@b\n\n"));
        Assert.Equal("a@b", _rig.Message().Recipients);
        Assert.Contains("not all of this is an address: John Smith, a@b", _rig.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sendmail_HeaderAndArguments_BothCount()
    {
        _rig.Run("sendmail", ["-t", "z@z"], "To: a@b\n\n");

        Assert.Equal("z@z a@b", _rig.Message().Recipients);
    }

    [Theory]
    [InlineData("", "a\n.\nb\n", "a\r\n")]
    [InlineData("-i", "a\n.\nb\n", "a\r\n.\r\nb\r\n")]
    [InlineData("-oi", ".\n", ".\r\n")]
    [InlineData("", "a\n..\nb", "a\r\n..\r\nb\r\n")]
    [InlineData("", "a\r\nb\r\r\n", "a\r\nb\r\n")]
    [InlineData("", "a\r\n.\r\nb\n", "a\r\n")]
    [InlineData("", "From x\n>>From y\nFrom: z\nFrom x\n", "From: z\r\nFrom x\r\n")]
    [InlineData("", "", "")]
    public void Sendmail_Content_EndsAndIsCleanedAsPostfixs(string option, string input, string content)
    {
        string[] arguments = option.Length == 0 ? ["r@x"] : [option, "r@x"];

        Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", arguments, input));
        Assert.Equal(content, _rig.Message().Content);
    }

    [Fact]
    public void Sendmail_LongLines_ArriveWhole()
    {
        string line = new('x', 200_000);
        Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", ["r@x"], $"a: b\n\n{line}\n.{line}\nend"));
        Assert.Equal($"a: b\r\n\r\n{line}\r\n.{line}\r\nend\r\n", _rig.Message().Content);
    }

    [Theory]
    [InlineData("strict", "a\r\nb\r\n", "a\r\nb\r\n")]
    [InlineData("strict", "a\nb\r\n", "a\r\nb\r\r\n")]
    [InlineData("never", "a\r\n", "a\r\r\n")]
    public void Sendmail_LineEndings_FollowMainCf(string value, string input, string content)
    {
        _rig.MainCf("sendmail_fix_line_endings = " + value);
        _rig.Run("sendmail", ["r@x"], input);

        Assert.Equal(content, _rig.Message().Content);
    }

    [Theory]
    [InlineData("", ExitCode.Usage, "charlie(1000): Recipient addresses must be specified on the command line or via the -t option")]
    [InlineData("-t", ExitCode.Usage, "charlie(1000): No recipient addresses found in message header")]
    [InlineData("-n a@b", ExitCode.Usage, "-n option not supported")]
    [InlineData("-Z a@b", ExitCode.Usage, "usage: sendmail [options]")]
    [InlineData("-f", ExitCode.Usage, "usage: sendmail [options]")]
    [InlineData("-B9BIT a@b", ExitCode.Usage, "-B option needs 8BITMIME or 7BIT")]
    [InlineData("-bz", ExitCode.Usage, "unsupported: -bz")]
    [InlineData("-Xlog", ExitCode.Usage, "unsupported: -Xl")]
    [InlineData("-XV a@b", ExitCode.Usage, "-XV: VERP is not supported yet (chapter 6)")]
    [InlineData("-V += a@b", ExitCode.Usage, "-XV: VERP is not supported yet (chapter 6)")]
    [InlineData("-bs", ExitCode.Usage, "-bs: SMTP on standard input is not supported yet (chapter 6): connect to port 25 or 587 of this machine")]
    [InlineData("-bv a@b", ExitCode.Usage, "-bv: address verification is not supported yet (chapter 6)")]
    [InlineData("-bv -t a@b", ExitCode.Usage, "-t option cannot be used with -bv")]
    [InlineData("-bp -t", ExitCode.Usage, "-t can be used only in delivery mode")]
    [InlineData("-qR", ExitCode.Usage, "specify: -qRsitename")]
    [InlineData("-qZ", ExitCode.Usage, "-qZ is not implemented")]
    [InlineData("-bd", ExitCode.Usage, "the mail system is started by 'hikyaku start', or by its unit")]
    public void Sendmail_WrongUse_EndsWithItsCodeAndText(string arguments, int code, string text)
    {
        Assert.Equal(code, _rig.Run("sendmail", arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), "Subject: x\n\n"));
        Assert.Equal($"sendmail: fatal: {text}{Environment.NewLine}", _rig.Error);
        Assert.Empty(Directory.GetFiles(_rig.Maildrop));
    }

    [Theory]
    [InlineData("John Smith")]
    [InlineData("<a@b")]
    [InlineData("")]
    public void Sendmail_ArgumentThatIsNoAddress_IsRefusedWhole(string argument)
    {
        Assert.Equal(ExitCode.Usage, _rig.Run("sendmail", ["a@b", argument], "x\n"));
        Assert.Empty(Directory.GetFiles(_rig.Maildrop));
    }

    [Theory]
    [InlineData("-bh")]
    [InlineData("-bH")]
    [InlineData("-q30m")]
    public void Sendmail_NothingToDo_IsFine(string option) => Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", [option]));

    [Theory]
    [InlineData("/usr/bin/newaliases", "", "")]
    [InlineData("sendmail", "-bi", "")]
    [InlineData("sendmail", "-I -v -oi", "")]
    [InlineData("sendmail", "-C /etc/other/main.cf -bi -oAcdb:/etc/aliases", "-C /etc/other/main.cf -oAcdb:/etc/aliases")]
    public void Newaliases_CallsTheProgramThatMakesThem(string program, string arguments, string passedOn)
    {
        Assert.Equal(ExitCode.TemporaryFailure, _rig.Run(program, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(passedOn, _rig.NewaliasesArguments);
        Assert.Equal($"{Path.GetFileName(program)}: fatal: execv hikyaku: No such file or directory\n", _rig.Error);
    }

    [Theory]
    [InlineData("-bi a@b", "alias initialization mode requires no recipient")]
    [InlineData("-bi -oA", "-oA requires pathname")]
    public void Newaliases_WrongUse_IsRefused(string arguments, string message)
    {
        Assert.Equal(ExitCode.Usage, _rig.Run("sendmail", arguments.Split(' ')));
        Assert.Equal(("", $"sendmail: fatal: {message}\n"), (_rig.NewaliasesArguments ?? "", _rig.Error));
    }

    [Fact]
    public void Sendmail_BadDsnOptions_AreIgnoredWithAWarning()
    {
        Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", ["-N", "sometimes", "-R", "some", "-V", new string('x', 101), "a@b"], "x\n"));
        Assert.Equal(3, _rig.Error.Split('\n').Count(line => line.Contains("ignored", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sendmail_TooBig_IsUnavailableAndLeavesNothing()
    {
        _rig.MainCf("message_size_limit = 100");

        Assert.Equal(ExitCode.Unavailable, _rig.Run("sendmail", ["a@b"], new string('x', 200)));
        Assert.Contains("message file too big", _rig.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_rig.Maildrop));
    }

    [Fact]
    public void Sendmail_NoMaildropYet_MakesIt()
    {
        Directory.Delete(_rig.Maildrop);

        Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", ["a@b"], "x\n"));
        Assert.Single(Directory.GetFiles(_rig.Maildrop));
    }

    [Fact]
    public void Sendmail_NoQueueDirectory_IsATemporaryFailure()
    {
        Directory.Delete(Path.GetDirectoryName(_rig.Maildrop)!, recursive: true);

        Assert.Equal(ExitCode.TemporaryFailure, _rig.Run("sendmail", ["a@b"], "x\n"));
    }

    [Fact]
    public void Sendmail_UserWithoutName_NeedsASender()
    {
        _rig.User = null;

        Assert.Equal(ExitCode.SystemError, _rig.Run("sendmail", ["a@b"], "x\n"));
        Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", ["-f", "x@y", "a@b"], "x\n"));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Sendmail_SetGroup_ReadsNoMainCfOfTheCallers(bool isSetGroup, bool isTaken)
    {
        using var other = new SubmitRig();
        _rig.IsSetGroup = isSetGroup;
        _rig.Variables["MAIL_CONFIG"] = other.Root;

        Assert.Equal(isTaken ? ExitCode.Ok : ExitCode.Configuration, _rig.Run("sendmail", ["a@b"], "x\n"));
        Assert.Equal(isTaken ? 1 : 0, Directory.GetFiles(other.Maildrop).Length);
    }

    [Fact]
    public void Sendmail_SetGroup_TakesADirectoryThatTheUsualMainCfNames()
    {
        using var other = new SubmitRig();
        _rig.MainCf("alternate_config_directories = " + other.Root);
        _rig.IsSetGroup = true;

        Assert.Equal(ExitCode.Ok, _rig.Run("sendmail", ["-C", Path.Combine(other.Root, "main.cf"), "a@b"], "x\n"));
        Assert.Single(Directory.GetFiles(other.Maildrop));
    }

    [Fact]
    public void Sendmail_WithoutMainCf_SaysWhereItLooked()
    {
        File.Delete(Path.Combine(_rig.Root, "main.cf"));

        Assert.Equal(ExitCode.Configuration, _rig.Run("sendmail", ["a@b"], "x\n"));
        Assert.Contains($"no main.cf in {_rig.Root}", _rig.Error, StringComparison.Ordinal);
    }
}
