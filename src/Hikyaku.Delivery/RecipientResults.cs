using Hikyaku.Mail;
using Hikyaku.Mail.Delivery;

namespace Hikyaku.Delivery;

/// <summary>Results of agents that talk to no remote server.</summary>
internal static class RecipientResults
{
    public static RecipientResult Sent(Recipient recipient, string relay, string text, TimeSpan transmission = default) => new()
    {
        Recipient = recipient,
        Outcome = DeliveryOutcome.Sent,
        Status = EnhancedStatus.Success,
        Text = text,
        Relay = relay,
        Transmission = transmission,
    };

    /// <summary>Class 4 defers, class 5 bounces.</summary>
    public static RecipientResult Failed(Recipient recipient, string relay, EnhancedStatus status, string text, TimeSpan transmission = default) => new()
    {
        Recipient = recipient,
        Outcome = status.IsPermanent ? DeliveryOutcome.Bounced : DeliveryOutcome.Deferred,
        Status = status,
        Text = text,
        Relay = relay,
        Transmission = transmission,
    };

    public static DeliveryResult ForAll(DeliveryRequest request, Func<Recipient, RecipientResult> result) => new([.. request.Recipients.Select(result)]);

    /// <summary>postconf(5) soft_bounce: what would bounce waits instead.</summary>
    public static DeliveryResult Soften(DeliveryResult result)
        => result.Recipients.All(static recipient => recipient.Outcome != DeliveryOutcome.Bounced)
            ? result
            : result with
            {
                Recipients = [.. result.Recipients.Select(static recipient => recipient.Outcome != DeliveryOutcome.Bounced
                    ? recipient
                    : recipient with { Outcome = DeliveryOutcome.Deferred, Status = recipient.Status.WithClass(4) })],
            };
}
