using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

// rset = "RSET" CRLF
/// <summary>RSET (RFC 5321 section 4.1.1.5).</summary>
internal sealed class RsetVerb() : SmtpVerb("RSET", VerbTraits.Junk)
{
    public override async ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (!text.IsEmpty)
        {
            session.Replies.Send("501 5.5.4 Syntax: RSET"u8);
            return VerbOutcome.Failed;
        }
        await session.EndTransactionAsync().ConfigureAwait(false);
        session.Replies.Send("250 2.0.0 Ok"u8);
        return VerbOutcome.Succeeded;
    }
}
