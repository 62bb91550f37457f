using System.Text;
using Hikyaku.Sasl;
using Hikyaku.Sasl.Server;
using Hikyaku.Sasl.Store;
using Xunit;

namespace Hikyaku.UnitTests.Sasl;

public sealed class SaslServerTests
{
    private static SaslServer Server(SaslServerSettings? settings = null) => new(settings ?? new SaslServerSettings(), new FakeStore());

    private static byte[] Encoded(string text) => Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    private static async Task<SaslStep> Plain(string message, SaslServerSettings? settings = null)
        => await Server(settings).Start("plain", isTls: true)!.StartAsync(Encoded(message), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("\0bob\0secret", "235")]
    [InlineData("bob\0bob\0secret", "235")]
    [InlineData("alice\0bob\0secret", "535")]
    [InlineData("bob\0alice\0secret", "535")]
    [InlineData("\0bob\0wrong", "535")]
    [InlineData("\0nobody\0secret", "535")]
    [InlineData("bob\0\0secret", "501")]
    [InlineData("bob secret", "501")]
    [InlineData("bob\0secret", "501")]
    [InlineData("\0bob\0secret\0", "501")]
    [InlineData("\0bob\0sec\0ret", "501")]
    [InlineData("\0bob\0", "501")]
    [InlineData("\0bo\r\nb\0secret", "501")]
    [InlineData("", "501")]
    public async Task Plain_Message_HasItsReply(string message, string code)
    {
        SaslStep step = await Plain(message);
        Assert.StartsWith(code, step.Reply, StringComparison.Ordinal);
        Assert.True(step.IsFinal);
        Assert.Equal(code == "235" ? "bob" : step.UserName, step.UserName);
    }

    [Theory]
    [InlineData(256, "501")]
    [InlineData(255, "535")]
    public async Task Plain_UserLength_IsLimited(int length, string code)
        => Assert.StartsWith(code, (await Plain($"\0{new string('u', length)}\0x")).Reply, StringComparison.Ordinal);

    [Fact]
    public async Task Plain_InvalidUtf8_Is501()
    {
        byte[] message = [0, (byte)'b', 0xC0, 0x80, 0, (byte)'x'];
        SaslStep step = await Server().Start("PLAIN", true)!.StartAsync(Encoding.ASCII.GetBytes(Convert.ToBase64String(message)), TestContext.Current.CancellationToken);
        Assert.StartsWith("501 5.5.2", step.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_EveryPrefixOfAMessage_NeverSucceeds()
    {
        const string message = "\0bob\0secret";
        for (int length = 0; length < message.Length; length++)
            Assert.NotEqual(SaslStepKind.Succeeded, (await Plain(message[..length])).Kind);
    }

    [Fact]
    public async Task Failures_OfUserAndPassword_ReadTheSame()
    {
        SaslStep unknown = await Plain("\0nobody\0secret"), wrong = await Plain("\0bob\0wrong");
        Assert.Equal(unknown.Reply, wrong.Reply);
        Assert.Equal(("unknown user", "wrong password"), (unknown.LogCause, wrong.LogCause));
    }

    [Theory]
    [InlineData("AGEAYg")]
    [InlineData("AGEAYh==")]
    [InlineData("A GEAYg==")]
    [InlineData("=")]
    [InlineData("*")]
    public async Task Plain_LaxInitialResponse_Is501(string text)
        => Assert.StartsWith("501", (await Server().Start("PLAIN", true)!.StartAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken)).Reply, StringComparison.Ordinal);

    [Fact]
    public async Task Plain_WithoutInitialResponse_AsksWithAnEmptyChallenge()
    {
        SaslExchange exchange = Server().Start("PLAIN", true)!;
        Assert.Equal("334 ", (await exchange.StartAsync(null, TestContext.Current.CancellationToken)).Reply);
        Assert.Equal(SaslStepKind.Succeeded, (await exchange.ContinueAsync(Encoded("\0bob\0secret"), TestContext.Current.CancellationToken)).Kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Login_TwoQuestions_Succeeds(bool sendsUserAtOnce)
    {
        SaslExchange exchange = Server().Start("LOGIN", true)!;
        if (!sendsUserAtOnce) Assert.Equal("334 VXNlcm5hbWU6", (await exchange.StartAsync(null, TestContext.Current.CancellationToken)).Reply);
        SaslStep asked = sendsUserAtOnce
            ? await exchange.StartAsync(Encoded("bob"), TestContext.Current.CancellationToken)
            : await exchange.ContinueAsync(Encoded("bob"), TestContext.Current.CancellationToken);
        Assert.Equal("334 UGFzc3dvcmQ6", asked.Reply);
        SaslStep done = await exchange.ContinueAsync(Encoded("secret"), TestContext.Current.CancellationToken);
        Assert.Equal((SaslStepKind.Succeeded, "235 2.7.0 Authentication successful", "bob"), (done.Kind, done.Reply, done.UserName));
    }

    [Fact]
    public async Task Exchange_StarLine_Cancels()
    {
        SaslExchange exchange = Server().Start("LOGIN", true)!;
        await exchange.StartAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal("501 5.7.0 Authentication aborted", (await exchange.ContinueAsync("*"u8.ToArray(), TestContext.Current.CancellationToken)).Reply);
    }

    [Fact]
    public async Task Exchange_LineOverTheLimit_Is500()
    {
        SaslExchange exchange = Server().Start("PLAIN", true)!;
        Assert.Equal("500 5.5.6 SASL response limit exceeded", (await exchange.StartAsync(new byte[12_289], TestContext.Current.CancellationToken)).Reply);
    }

    [Fact]
    public async Task Store_Disabled_And_Broken_HaveTheirReplies()
    {
        Assert.StartsWith("535 5.7.13", (await Plain("\0off\0secret")).Reply, StringComparison.Ordinal);
        Assert.Equal("454 4.7.0 Temporary authentication failure", (await Plain("\0broken\0secret")).Reply);
    }

    [Fact]
    public void Offered_FollowsSecurityOptions()
    {
        SaslServer server = Server(new SaslServerSettings { SecurityOptions = SaslSecurityOptions.NoPlainText });
        Assert.Empty(server.OfferedMechanisms(isTls: false));
        Assert.Equal(["PLAIN", "LOGIN"], server.OfferedMechanisms(isTls: true));
        Assert.Null(server.Start("PLAIN", isTls: false));
        Assert.Null(server.Start("CRAM-MD5", isTls: true));
    }

    [Fact]
    public async Task BackEnd_NotSupported_Answers454()
        => Assert.Equal("454 4.7.0 Temporary authentication failure", (await Plain("\0bob\0secret", new SaslServerSettings { UnavailableCause = "later" })).Reply);

    [Fact]
    public async Task LocalDomain_BareAndFullNames_AreOneUser()
    {
        var settings = new SaslServerSettings { LocalDomain = "example.org" };
        Assert.Equal("bob", (await Plain("\0bob@EXAMPLE.org\0secret", settings)).UserName);
        Assert.Equal("eve@example.org", (await Plain("\0eve\0secret", settings)).UserName);
        Assert.StartsWith("535", (await Plain("\0bob@other.example\0secret", settings)).Reply, StringComparison.Ordinal);
    }

    private sealed class FakeStore : ICredentialStore
    {
        public ValueTask<CredentialCheck> VerifyAsync(IReadOnlyList<string> names, ReadOnlyMemory<byte> password, CancellationToken cancellationToken)
        {
            string? known = names.FirstOrDefault(n => n is "bob" or "eve@example.org" or "off" or "broken");
            bool isRight = password.Span.SequenceEqual("secret"u8);
            CredentialStatus status = known is null ? CredentialStatus.UnknownUser
                : known == "broken" ? CredentialStatus.TemporaryFailure
                : !isRight ? CredentialStatus.WrongPassword
                : known == "off" ? CredentialStatus.Disabled
                : CredentialStatus.Verified;
            string cause = status switch { CredentialStatus.UnknownUser => "unknown user", CredentialStatus.WrongPassword => "wrong password", _ => "" };
            return ValueTask.FromResult(new CredentialCheck(status, known ?? names[0], cause));
        }
    }
}
