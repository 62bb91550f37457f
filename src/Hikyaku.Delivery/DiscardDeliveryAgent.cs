using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;

namespace Hikyaku.Delivery;

/// <summary>discard(8): drops mail as if it had been delivered; the next hop is the text for the log.</summary>
internal sealed class DiscardDeliveryAgent : IDeliveryAgent
{
    public Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        string text = request.Nexthop.Trim();
        return Task.FromResult(RecipientResults.ForAll(request, recipient => RecipientResults.Sent(recipient, "none", text.Length > 0 ? text : "discarded")));
    }
}
