using Hikyaku.Mail;
using Hikyaku.Policy;
using Hikyaku.Smtp.Commands;
using Hikyaku.Smtpd.Connections;
using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

/// <summary>RCPT (RFC 5321 section 4.1.1.3): one recipient; the first accepted one starts the message.</summary>
internal sealed class RcptVerb() : SmtpVerb("RCPT", VerbTraits.None)
{
    public override async ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (session.Transaction is not { } transaction)
        {
            session.Replies.Send("503 5.5.1 Error: need MAIL command"u8);
            return VerbOutcome.Failed;
        }
        CommandRejection rejection = RcptCommand.Parse(text.Span, session.Service.Syntax, transaction.Mail.SmtpUtf8, out RcptCommand rcpt, out string option);
        if (rejection != CommandRejection.Syntax && session.ClientLimits.IsExceededBy(ClientEvent.Recipient))
        {
            session.Replies.Send($"450 4.7.1 Error: too many recipients from {session.Client.Name.Address}");
            return VerbOutcome.Failed;
        }
        if (rejection != CommandRejection.None)
        {
            if (rejection == CommandRejection.BadAddress) MailVerb.WarnOfAddress(session, text.Span);
            session.Replies.Send(EnvelopeReplies.ForRcpt(rejection, option));
            return VerbOutcome.Failed;
        }
        if (transaction.Recipients.Count >= session.Settings.Limits.RecipientCount)
        {
            session.Replies.Send("452 4.5.3 Error: too many recipients"u8);
            return transaction.RecipientOvershoot++ < session.Settings.Limits.RecipientOvershoot ? VerbOutcome.Succeeded : VerbOutcome.Failed;
        }
        PolicyRequest request = session.Policy.Request;
        request.Recipient = rcpt.Address;
        request.RecipientCount = transaction.Recipients.Count;
        bool passes = await session.Policy.PassesAsync(PolicyStage.Recipient, session.Where, transaction.QueueId, cancellationToken).ConfigureAwait(false);
        request.Recipient = transaction.Recipients is [var first] ? first.Address : null;
        if (!passes) return VerbOutcome.Failed;
        if (!transaction.IsStarted && !await session.StartMessageAsync(transaction, cancellationToken).ConfigureAwait(false))
        {
            session.Replies.Send($"451 4.3.0 <{rcpt.Address}>: Temporary lookup failure");
            return VerbOutcome.Failed;
        }
        transaction.Add(new Recipient { Address = rcpt.Address, OriginalAddress = rcpt.Address, Notify = rcpt.Notify, DsnOriginalRecipient = rcpt.OriginalRecipient });
        request.RecipientCount = transaction.Recipients.Count;
        request.Recipient = transaction.Recipients is [var only] ? only.Address : null;
        session.Replies.Send("250 2.1.5 Ok"u8);
        return VerbOutcome.Succeeded;
    }
}
