using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

/// <summary>
/// A verb that Postfix knows and that chapter 3 (protocol and policy) brings: it is never announced, and answered as Postfix answers what it was built without.
/// </summary>
internal sealed class NotSupportedVerb(string name, VerbTraits traits) : SmtpVerb(name, traits)
{
    public override ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        session.Replies.Send("502 5.5.1 Error: command not implemented"u8);
        return new ValueTask<VerbOutcome>(VerbOutcome.Failed);
    }
}
