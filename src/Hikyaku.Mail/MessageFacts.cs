namespace Hikyaku.Mail;

/// <summary>What is known of a queued message besides its envelope. Recorded once, at acceptance.</summary>
public sealed record MessageFacts
{
    public required DateTimeOffset ArrivalTime { get; init; }

    /// <summary>Content in bytes: headers and body as stored, CRLF line ends.</summary>
    public required long SizeBytes { get; init; }

    public required MessageOrigin Origin { get; init; }

    /// <summary>Message-ID with its angle brackets, or empty when there is none.</summary>
    public string MessageId { get; init; } = "";

    /// <summary>The content has bytes above 127.</summary>
    public bool HasEightBitContent { get; init; }
}
