using Hikyaku.Mail;
using Hikyaku.Policy;
using Hikyaku.Smtp;
using Hikyaku.Smtp.Addresses;
using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

// vrfy = "VRFY" SP String CRLF
/// <summary>VRFY (RFC 5321 section 4.1.1.6): asks the recipient restrictions, and never says more than that an address would be taken.</summary>
internal sealed class VrfyVerb() : SmtpVerb("VRFY", VerbTraits.Junk | VerbTraits.LastInGroup)
{
    public override async ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (session.Settings.Dialog.DisableVrfy)
        {
            session.Replies.Send("502 5.5.1 VRFY command is disabled"u8);
            return VerbOutcome.Failed;
        }
        if (text.IsEmpty)
        {
            session.Replies.Send("501 5.5.4 Syntax: VRFY address"u8);
            return VerbOutcome.Failed;
        }
        PathStatus status = new PathParser(isStrict: false, allowsUtf8: false).Parse(text.Span, out MailAddress address);
        if (status != PathStatus.Ok || address.IsNull)
        {
            session.Replies.Send(status == PathStatus.NeedsSmtpUtf8 ? "553 5.6.7 Must declare SMTPUTF8 to send unicode address"u8 : "501 5.1.3 Bad recipient address syntax"u8);
            return VerbOutcome.Failed;
        }
        MailAddress? ofTransaction = session.Policy.Request.Recipient;
        session.Policy.Request.Recipient = address;
        bool passes = await session.Policy.PassesAsync(PolicyStage.Verify, session.Where, session.QueueId, cancellationToken).ConfigureAwait(false);
        session.Policy.Request.Recipient = ofTransaction;
        if (!passes) return VerbOutcome.Failed;
        session.Replies.Send($"252 2.0.0 {PrintableText.FromBytes(text.Span)}");
        return VerbOutcome.Succeeded;
    }
}
