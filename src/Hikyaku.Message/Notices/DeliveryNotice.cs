using Hikyaku.Mail;

namespace Hikyaku.Message.Notices;

/// <summary>What a delivery status notification says (RFC 3464), before it is written.</summary>
public sealed record DeliveryNotice
{
    public required NoticeKind Kind { get; init; }

    /// <summary>Name of the server that reports (Reporting-MTA), and of the sender of the notice.</summary>
    public required string ReportingMta { get; init; }

    /// <summary>As in headers: <c>Hikyaku</c>.</summary>
    public required string MailName { get; init; }

    /// <summary>Of the message that the notice is about.</summary>
    public required QueueId QueueId { get; init; }

    public required MailAddress OriginalSender { get; init; }

    public required DateTimeOffset ArrivalTime { get; init; }

    /// <summary>ENVID of the message, decoded; or null.</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>Distinct text for the boundary and the Message-ID: the notice's own queue id.</summary>
    public required QueueId NoticeId { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required NoticeText Text { get; init; }

    public required IReadOnlyList<NoticeRecipient> Recipients { get; init; }

    /// <summary>Only the returned message's headers follow.</summary>
    public bool ReturnsHeadersOnly { get; init; }

    /// <summary>The returned message has bytes above 127.</summary>
    public bool HasEightBitContent { get; init; }
}
