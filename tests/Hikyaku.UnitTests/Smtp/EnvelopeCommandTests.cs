using System.Text;
using Hikyaku.Mail;
using Hikyaku.Smtp.Commands;
using Xunit;

namespace Hikyaku.UnitTests.Smtp;

public sealed class EnvelopeCommandTests
{
    private static readonly CommandSyntax All = new(IsStrict: false, OffersSmtpUtf8: true, OffersDsn: true);

    [Theory]
    [InlineData("FROM:<a@b>", 0L, BodyType.SevenBit)]
    [InlineData("from:<a@b> size=123 body=8bitmime", 123L, BodyType.EightBitMime)]
    [InlineData("FROM: a@b SIZE=99999999999999999999999 AUTH=<>", long.MaxValue, BodyType.SevenBit)]
    public void Mail_Lawful_IsRead(string text, long size, BodyType body)
    {
        MailCommand? command = MailCommand.Parse(Encoding.ASCII.GetBytes(text), All, out CommandRejection rejection, out _);
        Assert.Equal(CommandRejection.None, rejection);
        Assert.Equal((new MailAddress("a", "b"), size, body), (command!.Sender, command.SizeBytes, command.Body));
    }

    [Theory]
    [InlineData("", CommandRejection.Syntax, "")]
    [InlineData("FROM", CommandRejection.Syntax, "")]
    [InlineData("FROM:", CommandRejection.Syntax, "")]
    [InlineData("TO:<a@b>", CommandRejection.Syntax, "")]
    [InlineData("FROM:<a@b", CommandRejection.BadAddress, "")]
    [InlineData("FROM:<a@b>> X", CommandRejection.BadAddress, "")]
    [InlineData("FROM:<a@b> SIZE=1x", CommandRejection.BadSize, "SIZE=1x")]
    [InlineData("FROM:<a@b> SIZE=-1", CommandRejection.BadSize, "SIZE=-1")]
    [InlineData("FROM:<a@b> SIZE=", CommandRejection.BadSize, "SIZE=")]
    [InlineData("FROM:<a@b> BODY=BINARYMIME", CommandRejection.UnsupportedOption, "BODY=BINARYMIME")]
    [InlineData("FROM:<a@b> X\u0007Y", CommandRejection.UnsupportedOption, "X?Y")]
    [InlineData("FROM:<a@b> AUTH=<> AUTH=<>", CommandRejection.MultipleAuth, "AUTH=<>")]
    [InlineData("FROM:<a@b> RET=ALL", CommandRejection.BadReturn, "RET=ALL")]
    [InlineData("FROM:<a@b> ENVID=+0A", CommandRejection.BadEnvelopeId, "ENVID=+0A")]
    public void Mail_Unlawful_IsRejectedWithItsReason(string text, CommandRejection reason, string option)
    {
        Assert.Null(MailCommand.Parse(Encoding.ASCII.GetBytes(text), All, out CommandRejection rejection, out string about));
        Assert.Equal((reason, option), (rejection, about));
    }

    [Theory]
    [InlineData("FROM:<a@b> SMTPUTF8", CommandRejection.UnsupportedOption)]
    [InlineData("FROM:<a@b> RET=FULL", CommandRejection.DsnDisabled)]
    [InlineData("FROM:<\u00e9@b>", CommandRejection.NeedsSmtpUtf8)]
    public void Mail_WhatIsNotOffered_IsNotTaken(string text, CommandRejection reason)
    {
        Assert.Null(MailCommand.Parse(Encoding.UTF8.GetBytes(text), default, out CommandRejection rejection, out _));
        Assert.Equal(reason, rejection);
    }

    [Fact]
    public void Rcpt_DsnParameters_AreDecoded()
    {
        CommandRejection rejection = RcptCommand.Parse("TO:<a@b> NOTIFY=SUCCESS,delay ORCPT=rfc822;x+2By@z"u8, All, false, out RcptCommand command, out _);
        Assert.Equal(CommandRejection.None, rejection);
        Assert.Equal(new RcptCommand(new MailAddress("a", "b"), DsnNotify.Success | DsnNotify.Delay, "rfc822;x+y@z"), command);
    }

    [Theory]
    [InlineData("TO:<>", CommandRejection.BadAddress)]
    [InlineData("TO:", CommandRejection.Syntax)]
    [InlineData("TO:<a@b> NOTIFY=NEVER,SUCCESS", CommandRejection.BadNotify)]
    [InlineData("TO:<a@b> NOTIFY=", CommandRejection.BadNotify)]
    [InlineData("TO:<a@b> ORCPT=x", CommandRejection.BadOriginalRecipient)]
    [InlineData("TO:<a@b> ORCPT=rfc822;a\"", CommandRejection.UnsupportedOption)]
    [InlineData("TO:<a@b> SIZE=1", CommandRejection.UnsupportedOption)]
    public void Rcpt_Unlawful_IsRejectedWithItsReason(string text, CommandRejection reason)
        => Assert.Equal(reason, RcptCommand.Parse(Encoding.ASCII.GetBytes(text), All, false, out _, out _));
}
