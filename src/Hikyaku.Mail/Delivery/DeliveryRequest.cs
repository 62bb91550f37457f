using Hikyaku.Mail.Contracts;

namespace Hikyaku.Mail.Delivery;

/// <summary>One attempt: one message, one transport, one next hop, one or more recipients.</summary>
public sealed record DeliveryRequest
{
    public required QueueId QueueId { get; init; }

    public required Envelope Envelope { get; init; }

    public required MessageFacts Facts { get; init; }

    /// <summary>The recipients of this attempt: some or all of the envelope's.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>Name of the master.cf service that delivers (<c>smtp</c>, <c>relay</c>, <c>local</c>).</summary>
    public required string Transport { get; init; }

    /// <summary>Where to, in the transport's own syntax: <c>[mail.example]:587</c>, a domain, or empty for local.</summary>
    public required string Nexthop { get; init; }

    /// <summary>Borrowed for the attempt: the caller disposes of it.</summary>
    public required IMessageContent Content { get; init; }
}
