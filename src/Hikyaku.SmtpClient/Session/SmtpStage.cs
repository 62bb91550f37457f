namespace Hikyaku.SmtpClient.Session;

/// <summary>
/// One state of the conversation, with all that depends on it: the words of the log and the time limit.
/// </summary>
/// <param name="Activity">What a lost connection interrupted: <c>lost connection with … while …</c>.</param>
/// <param name="Command">What a reply answers: <c>(in reply to … command)</c>.</param>
/// <param name="TimeoutOf">Chooses the time limit for one reply, or for one block of content.</param>
internal sealed record SmtpStage(string Activity, string Command, Func<SmtpTimeouts, TimeSpan> TimeoutOf)
{
    public static readonly SmtpStage Greeting = new("receiving the initial server greeting", "initial greeting", static t => t.Helo);
    public static readonly SmtpStage Ehlo = new("performing the EHLO handshake", "EHLO command", static t => t.Helo);
    public static readonly SmtpStage Helo = new("performing the HELO handshake", "HELO command", static t => t.Helo);
    public static readonly SmtpStage StartTls = new("sending STARTTLS command", "STARTTLS command", static t => t.StartTls);
    public static readonly SmtpStage Handshake = new("performing the TLS handshake", "STARTTLS command", static t => t.StartTls);
    public static readonly SmtpStage Auth = new("performing SASL authentication", "AUTH command", static t => t.Helo);
    public static readonly SmtpStage Mail = new("sending MAIL FROM", "MAIL FROM command", static t => t.Mail);
    public static readonly SmtpStage Rcpt = new("sending RCPT TO", "RCPT TO command", static t => t.Rcpt);
    public static readonly SmtpStage Data = new("sending DATA command", "DATA command", static t => t.DataInit);
    public static readonly SmtpStage Body = new("sending message body", "message body", static t => t.DataTransfer);
    public static readonly SmtpStage EndOfData = new("sending end of data -- message may be sent more than once", "end of DATA command", static t => t.DataDone);
    public static readonly SmtpStage Rset = new("sending RSET", "RSET command", static t => t.Rset);
    public static readonly SmtpStage Quit = new("sending QUIT", "QUIT command", static t => t.Quit);
}
