using Hikyaku.Mail;
using Hikyaku.Mail.Delivery;

namespace Hikyaku.Message.Notices;

/// <summary>Everything that a notice to a sender says; <see cref="NoticeWriter"/> turns it into a message.</summary>
public sealed record DeliveryNotice
{
    public required NoticeKind Kind { get; init; }

    /// <summary>postconf(5) myhostname: Reporting-MTA, and the domain of the notice's own From.</summary>
    public required string ReportingHost { get; init; }

    /// <summary>postconf(5) mail_name.</summary>
    public required string MailName { get; init; }

    /// <summary>Id of the message that the notice is about.</summary>
    public required QueueId QueueId { get; init; }

    /// <summary>Id of the notice itself: makes its Message-Id.</summary>
    public required QueueId NoticeId { get; init; }

    /// <summary>When the notice is written, in the zone that its Date shows.</summary>
    public required DateTimeOffset Time { get; init; }

    public required DateTimeOffset ArrivalTime { get; init; }

    /// <summary>Who sent the message, and gets the notice.</summary>
    public required MailAddress Sender { get; init; }

    /// <summary>ENVID as the sender gave it, or null.</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>Of a delay notice: until when delivery is tried; null when not known.</summary>
    public DateTimeOffset? RetryUntil { get; init; }

    public required IReadOnlyList<RecipientResult> Recipients { get; init; }

    /// <summary>The whole message follows; else its header only.</summary>
    public bool ReturnsContent { get; init; }

    /// <summary>What follows has bytes above 127.</summary>
    public bool HasEightBitContent { get; init; }

    /// <summary>An address is not ASCII: the report is of the types of RFC 6533.</summary>
    public bool IsInternational { get; init; }
}
