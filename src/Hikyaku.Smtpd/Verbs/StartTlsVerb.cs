using Hikyaku.Smtpd.Sessions;
using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Verbs;

// starttls = "STARTTLS" CRLF
/// <summary>STARTTLS (RFC 3207). What was sent behind it is dropped, and so is all that was learnt before.</summary>
internal sealed class StartTlsVerb() : SmtpVerb("STARTTLS", VerbTraits.BeforeTls)
{
    public override async ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (!text.IsEmpty)
        {
            session.Replies.Send("501 5.5.4 Syntax: STARTTLS"u8);
            return VerbOutcome.Failed;
        }
        if (session.State.Tls is not null)
        {
            session.Replies.Send("554 5.5.1 Error: TLS already active"u8);
            return VerbOutcome.Failed;
        }
        SmtpdSettings settings = session.Settings;
        if (settings.Tls.Level == TlsSecurityLevel.None || (session.DiscardedKeywords & EhloKeywords.StartTls) != 0)
        {
            session.Replies.Send("502 5.5.1 Error: command not implemented"u8);
            return VerbOutcome.Failed;
        }
        if (session.Service.Tls is null)
        {
            session.Replies.Send("454 4.7.0 TLS not available due to local problem"u8);
            return VerbOutcome.Failed;
        }
        if (session.ClientLimits.RefusesTls("STARTTLS"))
        {
            session.Replies.Send($"454 4.7.0 Error: too many new TLS sessions from {session.Client.Name}");
            return VerbOutcome.Failed;
        }
        session.Replies.Send("220 2.0.0 Ready to start TLS"u8);
        await session.EndTransactionAsync().ConfigureAwait(false);
        session.Policy.Request.Session.ResetSession();
        session.Replace(SmtpSession.Fresh);
        session.WantsTls = true;
        return VerbOutcome.Succeeded;
    }
}
