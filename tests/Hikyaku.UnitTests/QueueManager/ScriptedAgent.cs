using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;

namespace Hikyaku.UnitTests.QueueManager;

/// <summary>A delivery agent that does what a test says.</summary>
internal sealed class ScriptedAgent(Func<DeliveryRequest, CancellationToken, Task<DeliveryResult>> deliver) : IDeliveryAgent
{
    public Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken) => deliver(request, cancellationToken);

    public static DeliveryResult All(DeliveryRequest request, DeliveryOutcome outcome) => new([.. request.Recipients.Select(r => new RecipientResult
    {
        Recipient = r,
        Outcome = outcome,
        Status = new EnhancedStatus(outcome == DeliveryOutcome.Sent ? (byte)2 : outcome == DeliveryOutcome.Deferred ? (byte)4 : (byte)5, 0, 0),
        Text = "said so",
        Relay = "none",
    })]);
}
