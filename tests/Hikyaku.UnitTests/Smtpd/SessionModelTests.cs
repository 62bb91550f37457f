using CsCheck;
using Hikyaku.Policy;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

/// <summary>Random walks over the commands, against a model of a few lines: the codes and the number of queued messages agree.</summary>
public sealed class SessionModelTests
{
    private static readonly string[] Steps =
    [
        "HELO x", "EHLO x", "MAIL FROM:<a@b>", "MAIL FROM:<>", "MAIL FROM:<a b@c>", "RCPT TO:<ok@d>", "RCPT TO:<no@d>", "RCPT TO:<>", "DATA", "RSET", "RSET x", "NOOP", "VRFY ok@d",
        "STARTTLS", "AUTH PLAIN", "XYZZY", "message",
    ];

    [Fact]
    public void Session_RandomCommands_AgreesWithTheModel()
        => Gen.Int[0, Steps.Length - 1].Array[1, 40].Sample(walk =>
        {
            var fixture = new SmtpdFixture
            {
                Refusal = static (stage, request) => stage is PolicyStage.Recipient && request.Recipient!.Value.LocalPart == "no" ? SmtpdFixture.Refuse(550, "5.7.1", "no") : null,
            };
            fixture.Settings = fixture.Settings with { Limits = fixture.Settings.Limits with { HardErrors = 999, SoftErrors = 999 } };
            var client = new LockstepClient(fixture);
            var model = new SessionModel();
            client.Heard();
            foreach (int step in walk)
            {
                string command = Steps[step];
                int expected = model.Expect(command);
                string said = command == "message" ? SendMessage(client) : client.Say(command + "\r\n");
                if (command == "DATA" && expected == 354) said = client.Say("x\r\n.\r\n");
                Assert.StartsWith((command == "DATA" && expected == 354 ? 250 : expected).ToString(null, null), said, StringComparison.Ordinal);
            }
            Assert.Equal(model.Queued, fixture.Intake.Committed.Count());
            Assert.All(fixture.Intake.Begun.SkipLast(1), m => Assert.True(m.IsDisposed));
        }, iter: 400);

    // A whole transaction, one command at a time
    private static string SendMessage(LockstepClient client)
    {
        client.Say("RSET\r\n");
        client.Say("MAIL FROM:<a@b>\r\n");
        client.Say("RCPT TO:<ok@d>\r\n");
        client.Say("DATA\r\n");
        return client.Say("y\r\n.\r\n");
    }
}
