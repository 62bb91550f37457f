namespace Hikyaku.Mail.Delivery;

/// <summary>What came of one attempt for one recipient; the word in <c>status=</c> (research: log lines of the delivery agents).</summary>
public enum DeliveryOutcome
{
    Sent = 0,
    Deferred = 1,
    Bounced = 2,
    Expired = 3,
}
