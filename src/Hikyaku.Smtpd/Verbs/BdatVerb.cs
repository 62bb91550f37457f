using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

/// <summary>
/// BDAT (RFC 3030), which chapter 3 (protocol and policy) brings. Its content follows without waiting: it must not be read as commands, so the connection ends, as
/// with Postfix when CHUNKING is discarded.
/// </summary>
internal sealed class BdatVerb() : SmtpVerb("BDAT", VerbTraits.None)
{
    public override ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        session.Replies.Send("521 5.5.1 Error: command not implemented"u8);
        session.Phase = SessionPhase.Ended;
        return new ValueTask<VerbOutcome>(VerbOutcome.Failed);
    }
}
