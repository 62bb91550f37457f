using System.Text;
using Hikyaku.Policy;
using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

// data = "DATA" CRLF
/// <summary>DATA (RFC 5321 section 4.1.1.4): what follows is content.</summary>
internal sealed class DataVerb() : SmtpVerb("DATA", VerbTraits.LastInGroup)
{
    public override async ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        MailTransaction? transaction = session.Transaction;
        if (transaction is null || transaction.Recipients.Count == 0)
        {
            session.Replies.Send(transaction is null ? "503 5.5.1 Error: need RCPT command"u8 : "554 5.5.1 Error: no valid recipients"u8);
            return VerbOutcome.Failed;
        }
        if (!text.IsEmpty)
        {
            session.Replies.Send("501 5.5.4 Syntax: DATA"u8);
            return VerbOutcome.Failed;
        }
        if (!await session.Policy.PassesAsync(PolicyStage.Data, session.Where, transaction.QueueId, cancellationToken).ConfigureAwait(false)) return VerbOutcome.Failed;
        transaction.StartContent(session.Policy.Request.Session.Directives.ToIntakeDirectives().PrependHeaders);
        string received = ReceivedHeader.Build(session.Settings, session.Client, session.State, transaction, session.Service.Time.LocalTimeZone);
        await transaction.WriteHeaderAsync(Encoding.UTF8.GetBytes(received), cancellationToken).ConfigureAwait(false);
        session.Replies.Send("354 End data with <CR><LF>.<CR><LF>"u8);
        session.Phase = SessionPhase.Data;
        return VerbOutcome.Pending;
    }
}
