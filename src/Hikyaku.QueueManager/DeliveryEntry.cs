using Hikyaku.Mail;

namespace Hikyaku.QueueManager;

/// <summary>One message's recipients for one destination: what becomes one delivery request.</summary>
internal sealed class DeliveryEntry(
    MessageDelivery message, TransportPlan transport, DeliveryDestination destination, IReadOnlyList<int> recipientIndexes, IReadOnlyList<Recipient> recipients)
{
    public MessageDelivery Message { get; } = message;

    public TransportPlan Transport { get; } = transport;

    public DeliveryDestination Destination { get; } = destination;

    /// <summary>Into the envelope, in the order of <see cref="Recipients"/>.</summary>
    public IReadOnlyList<int> RecipientIndexes { get; } = recipientIndexes;

    /// <summary>As they are delivered, after resolving.</summary>
    public IReadOnlyList<Recipient> Recipients { get; } = recipients;
}
