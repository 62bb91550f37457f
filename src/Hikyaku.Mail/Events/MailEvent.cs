using Hikyaku.Mail.Delivery;

namespace Hikyaku.Mail.Events;

/// <summary>
/// Something happened to a connection or a message. One type for each kind; sinks switch over the types. Events carry facts: the maillog text is made
/// in Hikyaku.Events, in one place.
/// </summary>
/// <param name="Source">Who says it.</param>
public abstract record MailEvent(LogSource Source);

/// <summary>Anything that is only text: <c>warning: hostname … does not resolve to address …</c>.</summary>
public sealed record ServiceLogged(LogSource Source, LogSeverity Severity, string Text, QueueId QueueId = default) : MailEvent(Source);

public sealed record ClientConnected(LogSource Source, ClientName Client) : MailEvent(Source);

/// <param name="CommandCounts"><c>ehlo=2 starttls=1 mail=1 rcpt=1/2 commands=5/6</c>, as disconnect lines end.</param>
public sealed record ClientDisconnected(LogSource Source, ClientName Client, string CommandCounts) : MailEvent(Source);

/// <summary>A client's session ended badly.</summary>
/// <param name="What"><c>lost connection</c>, <c>timeout</c>, <c>too many errors</c>.</param>
/// <param name="After">The last command, in capitals, or <c>CONNECT</c>.</param>
public sealed record SessionBroken(LogSource Source, ClientName Client, string What, string After, QueueId QueueId) : MailEvent(Source);

/// <summary>TLS is up: <c>Anonymous TLS connection established from …</c>; logged at tls_loglevel 1 and above.</summary>
/// <param name="Peer"><c>from host[address]</c> or <c>to host[address]:port</c>.</param>
/// <param name="Trust">Anonymous, Untrusted, Trusted or Verified.</param>
/// <param name="Details"><c>TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)</c>.</param>
public sealed record TlsEstablished(LogSource Source, string Peer, string Trust, string Details) : MailEvent(Source);

/// <param name="Reason">What the log says after the colon; never a secret.</param>
public sealed record SaslFailed(LogSource Source, ClientName Client, string Mechanism, string Reason, string? Username) : MailEvent(Source);

/// <summary>The first recipient was accepted: the message has its id (<c>ID: client=…</c>).</summary>
public sealed record MessageStarted(LogSource Source, QueueId QueueId, MessageOrigin Origin) : MailEvent(Source);

/// <summary>pickup took a message from the maildrop (<c>ID: uid=… from=&lt;…&gt;</c>).</summary>
public sealed record MessagePickedUp(LogSource Source, QueueId QueueId, uint UserId, MailAddress Sender) : MailEvent(Source);

/// <summary>cleanup saw the Message-ID (<c>ID: message-id=&lt;…&gt;</c>).</summary>
public sealed record MessageIdentified(LogSource Source, QueueId QueueId, string MessageId, bool IsResent) : MailEvent(Source);

/// <summary>qmgr took it into the active queue (<c>ID: from=&lt;…&gt;, size=…, nrcpt=… (queue active)</c>).</summary>
public sealed record MessageActivated(LogSource Source, QueueId QueueId, MailAddress Sender, long SizeBytes, int RecipientCount) : MailEvent(Source);

/// <summary>One recipient's attempt ended.</summary>
/// <param name="BeforeActive">Time from arrival to the active queue: the first of <c>delays=</c>.</param>
/// <param name="InActive">Time in the active queue: the second.</param>
public sealed record RecipientAttempted(LogSource Source, QueueId QueueId, RecipientResult Result, TimeSpan BeforeActive, TimeSpan InActive) : MailEvent(Source);

/// <summary>Older than maximal_queue_lifetime (<c>ID: from=&lt;…&gt;, status=expired, returned to sender</c>).</summary>
public sealed record MessageExpired(LogSource Source, QueueId QueueId, MailAddress Sender) : MailEvent(Source);

/// <summary>A notice about this message was queued.</summary>
/// <param name="Kind"><c>sender non-delivery</c>, <c>sender delay</c>, <c>postmaster non-delivery</c>.</param>
public sealed record NoticeQueued(LogSource Source, QueueId QueueId, string Kind, QueueId NoticeId) : MailEvent(Source);

public sealed record MessageRemoved(LogSource Source, QueueId QueueId) : MailEvent(Source);

/// <summary>A restriction or check had its say: <c>ID: reject: RCPT from …: 554 5.7.1 …; from=… to=… proto=… helo=…</c>.</summary>
/// <param name="Verb">reject, reject_warning, hold, discard, warn, info.</param>
/// <param name="Stage">CONNECT, EHLO, MAIL, RCPT, DATA, END-OF-MESSAGE …</param>
/// <param name="Text">The reply, or the access table's text.</param>
/// <param name="Trace">Every step that led here, the deciding one last.</param>
public sealed record PolicyDecided(
    LogSource Source,
    QueueId QueueId,
    string Verb,
    string Stage,
    ClientName Client,
    string Text,
    MailAddress? Sender,
    MailAddress? Recipient,
    string Protocol,
    string? HeloName,
    string? SaslUsername,
    IReadOnlyList<DecisionStep> Trace) : MailEvent(Source)
{
    /// <summary>The mechanism that <see cref="SaslUsername"/> authenticated with, or null.</summary>
    public string? SaslMethod { get; init; }
}
