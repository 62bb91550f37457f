using Hikyaku.Policy;
using Hikyaku.Smtp;
using Hikyaku.Smtp.Commands;
using Hikyaku.Smtpd.Connections;
using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

/// <summary>MAIL (RFC 5321 section 4.1.1.2): begins a transaction.</summary>
internal sealed class MailVerb() : SmtpVerb("MAIL", VerbTraits.None)
{
    public override async ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (session.Settings.Dialog.HeloRequired && session.State.HeloName is null)
        {
            session.Replies.Send("503 5.5.1 Error: send HELO/EHLO first"u8);
            return VerbOutcome.Failed;
        }
        if (session.Transaction is not null)
        {
            session.Replies.Send("503 5.5.1 Error: nested MAIL command"u8);
            return VerbOutcome.Failed;
        }
        MailCommand? mail = MailCommand.Parse(text.Span, session.Service.Syntax, out CommandRejection rejection, out string option);
        if (rejection != CommandRejection.Syntax && session.ClientLimits.IsExceededBy(ClientEvent.Message))
        {
            session.Replies.Send($"450 4.7.1 Error: too much mail from {session.Client.Name.Address}");
            return VerbOutcome.Failed;
        }
        if (mail is null)
        {
            if (rejection == CommandRejection.BadAddress) WarnOfAddress(session, text.Span);
            session.Replies.Send(EnvelopeReplies.ForMail(rejection, option));
            return VerbOutcome.Failed;
        }
        session.Policy.Request.Sender = mail.Sender;
        session.Policy.Request.SizeBytes = mail.SizeBytes;
        bool passes = FitsSize(session, mail) && await session.Policy.PassesAsync(PolicyStage.Mail, session.Where, default, cancellationToken).ConfigureAwait(false);
        if (!passes)
        {
            await session.EndTransactionAsync().ConfigureAwait(false);
            return VerbOutcome.Failed;
        }
        session.Begin(new MailTransaction(mail, session.Service.Time.GetUtcNow(), session.Settings.Limits.MessageSizeBytes));
        session.Replies.Send("250 2.1.0 Ok"u8);
        return VerbOutcome.Succeeded;
    }

    /// <summary>Logs a path that could not be read.</summary>
    public static void WarnOfAddress(SmtpServerSession session, ReadOnlySpan<byte> text)
    {
        int colon = text.IndexOf((byte)':');
        session.Log.Warn($"Illegal address syntax from {session.Client.Name} in {session.Where} command: {PrintableText.FromBytes(text[(colon + 1)..].Trim((byte)' '))}");
    }

    // RFC 1870 section 6.1
    private static bool FitsSize(SmtpServerSession session, MailCommand mail)
    {
        long limit = session.Settings.Limits.MessageSizeBytes;
        if (limit == 0 || mail.SizeBytes <= limit) return true;
        const string Reply = "552 5.3.4 Message size exceeds fixed limit";
        session.Log.Decided("reject", session.Where, Reply, session.Policy.Request, default, []);
        session.Replies.Send(Reply);
        return false;
    }
}
