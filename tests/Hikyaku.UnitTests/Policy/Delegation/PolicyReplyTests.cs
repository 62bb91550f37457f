using System.Text;
using Hikyaku.Policy.Delegation;
using Xunit;

namespace Hikyaku.UnitTests.Policy.Delegation;

public sealed class PolicyReplyTests
{
    private static readonly PolicyServiceSettings Settings = PolicyFixture.Settings("inet:127.0.0.1:10023");

    private static PolicyAnswer Read(string reply)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(reply);
        Assert.Equal(bytes.Length, PolicyReply.FindEnd(bytes));
        return PolicyReply.Read(bytes, Settings);
    }

    [Theory]
    [InlineData("action=DUNNO\n\n", "DUNNO")]
    [InlineData("action=defer_if_permit Service temporarily unavailable\n\n", "defer_if_permit Service temporarily unavailable")]
    [InlineData("action=\n\n", "")]
    [InlineData("x=y\nnonsense\n=\naction=PREPEND X: a=b\naction=OK\nz=\n\n", "PREPEND X: a=b")]
    [InlineData("action=OK\r\n\n", "OK\r")]
    [InlineData("action=REJECT\0OK\n\n", "REJECT")]
    public void Read_WholeReply_GivesTheFirstAction(string reply, string action) => Assert.Equal(PolicyAnswer.Of(action), Read(reply));

    [Theory]
    [InlineData("\n", "missing attribute action in input from 127.0.0.1:10023")]
    [InlineData("ACTION=OK\n actionx=OK\naction =OK\n\n", "missing attribute action in input from 127.0.0.1:10023")]
    [InlineData("action\naction=OK\n\n", "missing value for string attribute action from 127.0.0.1:10023")]
    [InlineData("action=REJECT \u00e4\n\n", "malformed UTF-8 in policy server inet:127.0.0.1:10023 response: \"REJECT \uFFFD\"")]
    public void Read_NoAction_IsAFailureInPostfixsWords(string reply, string warning) => Assert.Equal(PolicyAnswer.Failed(warning, "Success", isUsual: true), Read(reply));

    [Fact]
    public void FindEnd_EveryPrefix_IsIncomplete()
    {
        byte[] reply = "x=1\naction=REJECT why\ny\n\n"u8.ToArray();
        for (int i = 0; i < reply.Length; i++) Assert.Equal(-1, PolicyReply.FindEnd(reply.AsSpan(0, i)));
        Assert.Equal(reply.Length, PolicyReply.FindEnd([.. reply, .. "action=OK\n\n"u8]));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("act", "timeout on 127.0.0.1:10023 while reading input attribute name")]
    [InlineData("x=y\naction=OK", "timeout on 127.0.0.1:10023 while reading input attribute value")]
    [InlineData("action=OK\n", "timeout on 127.0.0.1:10023 while reading input attribute name")]
    public void Broken_Reply_SaysWhereItStopped(string bytes, string warning)
        => Assert.Equal(warning, PolicyReply.Broken(Encoding.Latin1.GetBytes(bytes), Settings, "timeout on", PolicyAnswer.TimedOut).Warning);

    [Fact]
    public void Read_AnyBytes_GiveAnAnswerOrAFailure()
    {
        var random = new Random(5);
        byte[] alphabet = "action=\n\n\0 OK\r\u00e4"u8.ToArray();
        for (int i = 0; i < 20_000; i++)
        {
            byte[] bytes = new byte[random.Next(0, 60)];
            for (int at = 0; at < bytes.Length; at++) bytes[at] = alphabet[random.Next(alphabet.Length)];
            int end = PolicyReply.FindEnd(bytes);
            if (end < 0) PolicyReply.Broken(bytes, Settings, "timeout on", PolicyAnswer.TimedOut);
            else Assert.NotEqual(default, PolicyReply.Read(bytes.AsSpan(0, end), Settings));
        }
    }
}
