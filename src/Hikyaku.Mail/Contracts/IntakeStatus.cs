namespace Hikyaku.Mail.Contracts;

/// <summary>Why a message was or wasn't taken. Reply text, log line and metric derive from it.</summary>
public enum IntakeStatus
{
    Queued = 0,
    Discarded,
    /// <summary>The disk refused the write or the flush: 451 4.3.0 Error: queue file write error.</summary>
    WriteError,
    /// <summary>Less than queue_minfree is left: 452 4.3.1 Insufficient system storage.</summary>
    InsufficientStorage,
    /// <summary>More than message_size_limit: 552 5.3.4 Error: message file too big.</summary>
    TooBig,
    /// <summary>More than hopcount_limit Received headers: 554 5.4.0 Error: too many hops.</summary>
    TooManyHops,
    /// <summary>A header or body check said REJECT: 550 5.7.1 Error: message content rejected.</summary>
    ContentRejected,
    NoRecipients,
    ShuttingDown,
}
