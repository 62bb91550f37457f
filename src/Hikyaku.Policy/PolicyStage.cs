namespace Hikyaku.Policy;

/// <summary>
/// The moment in an SMTP session that a check is made for. Which restriction lists run then is Policy's business (postconf(5) smtpd_delay_reject): the server calls
/// at every one of these moments and obeys the answer.
/// </summary>
public enum PolicyStage
{
    /// <summary>The client has connected, before the banner.</summary>
    Connect,
    /// <summary>HELO or EHLO.</summary>
    Helo,
    /// <summary>MAIL FROM.</summary>
    Mail,
    /// <summary>RCPT TO: with smtpd_delay_reject the client, helo and sender lists run here, then the relay and recipient lists.</summary>
    Recipient,
    /// <summary>DATA or the first BDAT, after at least one accepted recipient.</summary>
    Data,
    /// <summary>After the content, before it is queued.</summary>
    EndOfData,
    /// <summary>VRFY: the recipient checks without side effects.</summary>
    Verify,
}
