using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

// quit = "QUIT" CRLF; arguments are overlooked, as in Postfix
/// <summary>QUIT (RFC 5321 section 4.1.1.10).</summary>
internal sealed class QuitVerb() : SmtpVerb("QUIT", VerbTraits.BeforeTls | VerbTraits.AfterRefusal)
{
    public override ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        session.Replies.Send("221 2.0.0 Bye"u8);
        session.Phase = SessionPhase.Ended;
        return new ValueTask<VerbOutcome>(VerbOutcome.Succeeded);
    }
}
