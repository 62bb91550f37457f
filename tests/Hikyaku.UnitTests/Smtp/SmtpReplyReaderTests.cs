using System.Buffers;
using System.Text;
using Hikyaku.Smtp;
using Hikyaku.Smtp.Ehlo;
using Hikyaku.Smtp.Replies;
using Xunit;

namespace Hikyaku.UnitTests.Smtp;

public sealed class SmtpReplyReaderTests
{
    [Theory]
    [InlineData("250 2.1.0 Ok\r\n", "250 2.1.0 Ok")]
    [InlineData("250\r\n", "250 ")]
    [InlineData("250-a\r\n250-\r\n250 b\r\n", "250-a 250- 250 b")]
    [InlineData("550-5.1.1 No\n550 5.1.1 such user\n", "550-5.1.1 No 550 5.1.1 such user")]
    [InlineData("250 a\u0000b\u0007\r\n", "250 a?b?")]
    public void Read_AnyFeeding_GivesOneReply(string wire, string text)
        => Assert.All(DotReaderTests.Feedings(Encoding.ASCII.GetBytes(wire)), chunks =>
        {
            var reader = new SmtpReplyReader();
            for (int i = 0; i < chunks.Length; i++)
            {
                ParseStatus status = reader.Read(new ReadOnlySequence<byte>(chunks[i]), out _, out SmtpReply? reply);
                Assert.Equal(i == chunks.Length - 1 ? ParseStatus.Complete : ParseStatus.NeedMore, status);
                if (status == ParseStatus.Complete) Assert.Equal(text, reply!.ToString());
            }
        });

    [Fact]
    public void Read_TwoRepliesAtOnce_LeavesTheSecond()
    {
        var reader = new SmtpReplyReader();
        var input = new ReadOnlySequence<byte>("250 a\r\n354 b\r\n"u8.ToArray());
        Assert.Equal(ParseStatus.Complete, reader.Read(input, out SequencePosition consumed, out _));
        Assert.Equal(ParseStatus.Complete, reader.Read(input.Slice(consumed), out consumed, out SmtpReply? second));
        Assert.Equal(354, second!.Code);
        Assert.Equal(input.End, consumed);
    }

    [Theory]
    [InlineData("2 50 x\r\n")]
    [InlineData("hello\r\n")]
    [InlineData("\r\n")]
    [InlineData("150 x\r\n")]
    [InlineData("650 x\r\n")]
    [InlineData("2500 x\r\n")]
    [InlineData("250-a\r\nb\r\n")]
    public void Read_Garbage_IsRejected(string wire)
    {
        var reader = new SmtpReplyReader();
        Assert.Equal(ParseStatus.Reject, reader.Read(new ReadOnlySequence<byte>(Encoding.ASCII.GetBytes(wire)), out _, out _));
        Assert.Equal(ReplyRejection.Malformed, reader.Rejection);
    }

    [Fact]
    public void Read_EndlessLineAndEndlessReply_AreBounded()
    {
        byte[] piece = [.. Enumerable.Repeat((byte)'x', 65536)];
        var reader = new SmtpReplyReader();
        reader.Read(new ReadOnlySequence<byte>("250 "u8.ToArray()), out _, out _);
        Assert.Equal(ParseStatus.NeedMore, reader.Read(new ReadOnlySequence<byte>(piece), out _, out _));
        Assert.Equal(ParseStatus.Reject, reader.Read(new ReadOnlySequence<byte>([.. piece, .. piece]), out _, out _));
        Assert.Equal(ReplyRejection.TooLong, reader.Rejection);
        byte[] lines = [.. Enumerable.Repeat("250-x\r\n"u8.ToArray(), 1001).SelectMany(l => l)];
        Assert.Equal(ParseStatus.Reject, reader.Read(new ReadOnlySequence<byte>(lines), out _, out _));
        Assert.Equal(ReplyRejection.TooLong, reader.Rejection);
    }

    [Theory]
    [InlineData("250 2.1.5 Ok", "2.1.5")]
    [InlineData("550 5.1.1 x", "5.1.1")]
    [InlineData("550 4.1.1 x", null)]
    [InlineData("250 2.1.x", null)]
    public void Status_EnhancedCode_MustAgreeWithTheReply(string line, string? status)
        => Assert.Equal(status, new SmtpReply(int.Parse(line[..3], null), [line[4..]]).Status?.ToString());

    [Fact]
    public void Ehlo_Keywords_AreReadInAnyCase()
    {
        EhloReply ehlo = EhloReply.Parse(new SmtpReply(250, ["mx.example greets you", "pipelining", "SIZE 1000", "AUTH PLAIN login", "AUTH=LOGIN XOAUTH2", "X-NEW", "LIMITS RCPTMAX=7"]));
        Assert.Equal("mx.example", ehlo.ServerName);
        Assert.True(ehlo.Has(EhloExtensions.Pipelining | EhloExtensions.Size | EhloExtensions.Auth));
        Assert.False(ehlo.Has(EhloExtensions.StartTls));
        Assert.Equal((1000L, 7), (ehlo.SizeLimitBytes, ehlo.RecipientLimit));
        Assert.Equal(["PLAIN", "LOGIN", "XOAUTH2"], ehlo.AuthMechanisms);
    }
}
