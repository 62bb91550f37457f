using Hikyaku.Sasl.Server;
using Hikyaku.Smtp;
using Hikyaku.Smtp.Commands;
using Hikyaku.Smtpd.Connections;
using Hikyaku.Smtpd.Sessions;
using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Verbs;

// auth = "AUTH" SP sasl-mech [ SP ( base64 / "=" ) ] CRLF
/// <summary>AUTH (RFC 4954).</summary>
internal sealed class AuthVerb() : SmtpVerb("AUTH", VerbTraits.None)
{
    public override ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (session.ClientLimits.IsExceededBy(ClientEvent.Auth))
        {
            session.Replies.Send($"450 4.7.1 Error: too many AUTH commands from {session.Client.Name.Address}");
            return new ValueTask<VerbOutcome>(VerbOutcome.Failed);
        }
        if (session.Settings.Dialog.HeloRequired && session.State.HeloName is null) return Refuse(session, "503 5.5.1 Error: send HELO/EHLO first"u8);
        if (!session.Settings.Sasl.IsEnabled || session.Service.Sasl is null || (session.DiscardedKeywords & EhloKeywords.Auth) != 0)
            return Refuse(session, "503 5.5.1 Error: authentication not enabled"u8);
        if (session.Transaction is not null) return Refuse(session, "503 5.5.1 Error: MAIL transaction in progress"u8);
        if (session.Settings.Tls.AuthOnly && session.State.Tls is null)
            return Refuse(session, "504 5.5.4 Encryption required for requested authentication mechanism"u8);
        if (session.State.SaslUsername is not null) return Refuse(session, "503 5.5.1 Error: already authenticated"u8);
        var arguments = new CommandArguments(text.Span);
        if (arguments.ReadWord(out ReadOnlySpan<byte> mechanism) == ParseStatus.Reject || mechanism.IsEmpty
            || arguments.ReadWord(out ReadOnlySpan<byte> initial) == ParseStatus.Reject || !arguments.Rest.IsEmpty)
            return Refuse(session, "501 5.5.4 Syntax: AUTH mechanism"u8);
        return BeginAsync(session, PrintableText.FromBytes(mechanism).ToUpperInvariant(), initial, cancellationToken);
    }

    private static ValueTask<VerbOutcome> BeginAsync(SmtpServerSession session, string mechanism, ReadOnlySpan<byte> initial, CancellationToken cancellationToken)
    {
        SaslExchange? exchange = session.Service.Sasl!.Start(mechanism, session.State.Tls is not null);
        if (exchange is null)
        {
            session.Log.SaslFailed(mechanism, "Invalid authentication mechanism", null);
            return Refuse(session, "504 5.5.4 Unrecognized authentication type"u8);
        }
        session.Auth = new AuthDialog(session, exchange);
        // Not "x ? null : y": null would become an empty response, by way of byte[]
        ReadOnlyMemory<byte>? response = null;
        if (!initial.IsEmpty) response = initial.ToArray();
        return session.Auth.StartAsync(response, cancellationToken);
    }

    private static ValueTask<VerbOutcome> Refuse(SmtpServerSession session, ReadOnlySpan<byte> reply)
    {
        session.Replies.Send(reply);
        return new ValueTask<VerbOutcome>(VerbOutcome.Failed);
    }
}
