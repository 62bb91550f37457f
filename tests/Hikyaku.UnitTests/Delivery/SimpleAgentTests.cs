using Hikyaku.Delivery;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Hikyaku.UnitTests.SmtpClient;
using Xunit;

namespace Hikyaku.UnitTests.Delivery;

public sealed class SimpleAgentTests
{
    [Theory]
    [InlineData(false, "User unknown in virtual alias table", DeliveryOutcome.Bounced, "5.0.0", "User unknown in virtual alias table")]
    [InlineData(false, "5.1.1 User unknown", DeliveryOutcome.Bounced, "5.1.1", "User unknown")]
    [InlineData(false, "4.3.0 wait", DeliveryOutcome.Deferred, "4.3.0", "wait")]
    [InlineData(true, "4.4.1 later", DeliveryOutcome.Deferred, "4.4.1", "later")]
    [InlineData(true, "5.1.1 never", DeliveryOutcome.Deferred, "4.1.1", "never")]
    [InlineData(false, "", DeliveryOutcome.Bounced, "5.0.0", "mail for this destination is not accepted")]
    public async Task Error_Nexthop_IsTheReason(bool isRetry, string nexthop, DeliveryOutcome outcome, string status, string text)
        => Assert.Equal((outcome, status, text, "none"), Facts(await RunAsync(new ErrorDeliveryAgent(isRetry), nexthop)));

    [Fact]
    public async Task Discard_Always_Sends() => Assert.Equal((DeliveryOutcome.Sent, "2.0.0", "silently", "none"), Facts(await RunAsync(new DiscardDeliveryAgent(), "silently")));

    [Fact]
    public async Task Unsupported_Always_DefersAndNamesTheChapter()
        => Assert.Equal(
            (DeliveryOutcome.Deferred, "4.3.5", "delivery through pipe is not supported yet: chapter 6 (mail handling)", "none"),
            Facts(await RunAsync(new UnsupportedDeliveryAgent("pipe", "chapter 6 (mail handling)"), "")));

    [Fact]
    public async Task SoftBounce_PermanentFailure_Defers()
        => Assert.Equal((DeliveryOutcome.Deferred, "4.1.1", "no", "none"), Facts(await RunAsync(new SoftBounceAgent(new ErrorDeliveryAgent(false)), "5.1.1 no")));

    private static async Task<RecipientResult> RunAsync(IDeliveryAgent agent, string nexthop)
    {
        DeliveryRequest request = ClientScene.Request(nexthop, "x\r\n", ClientScene.Envelope("sender@example.org", "user@example.net"));
        return (await agent.DeliverAsync(request, TestContext.Current.CancellationToken)).Recipients[0];
    }

    private static (DeliveryOutcome Outcome, string Status, string Text, string Relay) Facts(RecipientResult result)
        => (result.Outcome, result.Status.ToString(), result.Text, result.Relay);
}
