using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

// noop = "NOOP" [ SP String ] CRLF
/// <summary>NOOP (RFC 5321 section 4.1.1.9).</summary>
internal sealed class NoopVerb() : SmtpVerb("NOOP", VerbTraits.Junk | VerbTraits.BeforeTls | VerbTraits.LastInGroup)
{
    public override ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        session.Replies.Send("250 2.0.0 Ok"u8);
        return new ValueTask<VerbOutcome>(VerbOutcome.Succeeded);
    }
}
