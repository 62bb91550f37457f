using Hikyaku.Mail.Delivery;

namespace Hikyaku.Mail.Contracts;

/// <summary>One kind of delivery: smtp, lmtp, local, virtual, pipe, error, discard.</summary>
public interface IDeliveryAgent
{
    /// <summary>
    /// Tries once. Trouble of the network, the peer or the file system is a result, never an exception; only cancellation throws.
    /// The agent writes no marks and sends no bounces: the queue manager does both.
    /// </summary>
    Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken);
}
