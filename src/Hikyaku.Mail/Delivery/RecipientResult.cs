namespace Hikyaku.Mail.Delivery;

/// <summary>What came of one attempt for one recipient: the log line, the mark in the queue and the notice to the sender are all made from this.</summary>
public sealed record RecipientResult
{
    public required Recipient Recipient { get; init; }

    public required DeliveryOutcome Outcome { get; init; }

    public required EnhancedStatus Status { get; init; }

    /// <summary>The cause, as it stands in the parentheses of the log line: <c>250 2.0.0 Ok: queued as 4YZ</c>, <c>host mx[192.0.2.1] said: 550 …</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Who took or refused it: <c>mx.example[192.0.2.1]:25</c>, <c>local</c>, <c>none</c>.</summary>
    public required string Relay { get; init; }

    /// <summary>How many messages this connection has carried, this one included; 0 or 1 is not logged.</summary>
    public int ConnectionUse { get; init; }

    /// <summary>Host name of the remote server that answered, for Remote-MTA (RFC 3464 section 2.3.5), or null.</summary>
    public string? RemoteMta { get; init; }

    /// <summary>The remote server's reply in full, or null; Diagnostic-Code is then of type smtp, else X-Postfix.</summary>
    public string? RemoteReply { get; init; }

    /// <summary>Time for DNS, connecting, EHLO, TLS and AUTH: the third of <c>delays=</c>.</summary>
    public TimeSpan ConnectionSetup { get; init; }

    /// <summary>Time for the transfer: the fourth of <c>delays=</c>.</summary>
    public TimeSpan Transmission { get; init; }
}
