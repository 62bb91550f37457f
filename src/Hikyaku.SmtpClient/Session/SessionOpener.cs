using Hikyaku.Mail;
using Hikyaku.Sasl.Client;
using Hikyaku.Smtp.Ehlo;
using Hikyaku.Smtp.Replies;
using Hikyaku.SmtpClient.Connections;
using Hikyaku.SmtpClient.Transactions;
using Hikyaku.Tls.Client;

namespace Hikyaku.SmtpClient.Session;

/// <summary>
/// Brings a fresh connection to where mail can be sent.
/// </summary>
/// <remarks>
/// The normal path: [TLS, in wrapper mode] greeting → EHLO → STARTTLS → handshake → EHLO → AUTH → ready. Short cuts: EHLO refused: HELO, unless TLS or AUTH is needed;
/// no STARTTLS wanted, or none offered at level may: go on in clear; AUTH not configured, or not offered: ready. What never happens: a byte that came before the handshake is read
/// after it; an offer from before the handshake counts after it; a plaintext password goes out in clear where TLS was wanted.
/// </remarks>
internal sealed class SessionOpener(SmtpSession session, SmtpClientSettings settings, SessionSecurity security, SmtpClientLog log)
{
    private readonly TlsStarter _tls = new(session, settings, security, log);

    /// <summary>At level may the same host may be tried again in clear.</summary>
    public bool HasHandshakeFailed => _tls.HasHandshakeFailed;

    /// <summary>Null when the session is ready; else why this host is of no use now.</summary>
    /// <exception cref="ConnectionFaultException">The connection broke.</exception>
    public async ValueTask<DeliveryFailure?> OpenAsync(SaslCredential? credential)
    {
        bool wantsTls = security.Tls.Level != ClientTlsLevel.None;
        if (settings.IsWrapperMode && wantsTls && await _tls.HandshakeAsync().ConfigureAwait(false) is { } wrapperFailure) return wrapperFailure;
        SmtpReply greeting = await session.ReadReplyAsync(SmtpStage.Greeting).ConfigureAwait(false);
        if (!greeting.IsPositiveCompletion) return RefusedToTalk(greeting, settings.SkipsPermanentGreeting);
        if (await GreetAsync(greeting.Lines[0]).ConfigureAwait(false) is { } greetFailure) return greetFailure;
        if (!settings.IsWrapperMode && wantsTls)
        {
            if (await _tls.StartAsync().ConfigureAwait(false) is { } tlsFailure) return tlsFailure;
            if (session.IsEncrypted && await GreetAsync("ESMTP").ConfigureAwait(false) is { } secondFailure) return secondFailure;
        }
        return await new SaslLogin(session, settings, security).LoginAsync(credential, _tls.IsVerified).ConfigureAwait(false);
    }

    private async ValueTask<DeliveryFailure?> GreetAsync(string greeting)
    {
        bool wantsEhlo = !settings.NeverSendsEhlo && (settings.AlwaysSendsEhlo || greeting.Contains("ESMTP", StringComparison.OrdinalIgnoreCase));
        if (wantsEhlo)
        {
            SmtpReply ehlo = await AskAsync("EHLO "u8.ToArray(), SmtpStage.Ehlo).ConfigureAwait(false);
            if (ehlo.IsPositiveCompletion)
            {
                session.Offer = EhloReply.Parse(WithoutDiscarded(ehlo));
                return LoopFailure(session.Offer.ServerName);
            }
            if (session.IsBroken) return RefusedToTalk(ehlo, settings.SkipsPermanentGreeting);
        }
        SmtpReply helo = await AskAsync("HELO "u8.ToArray(), SmtpStage.Helo).ConfigureAwait(false);
        if (!helo.IsPositiveCompletion) return RefusedToTalk(helo, asTransient: false);
        session.Offer = EhloReply.Nothing(helo.Lines[0].Split(' ')[0]);
        return LoopFailure(session.Offer.ServerName);
    }

    private SmtpReply WithoutDiscarded(SmtpReply ehlo)
        => settings.DiscardedEhloKeywords.Count == 0
            ? ehlo
            : ehlo with { Lines = [ehlo.Lines[0], .. ehlo.Lines.Skip(1).Where(line => !settings.DiscardedEhloKeywords.Contains(line.Split(' ', '=')[0].ToLowerInvariant()))] };

    private async ValueTask<SmtpReply> AskAsync(byte[] verb, SmtpStage stage)
    {
        CommandEncoder.Write(session.Output, verb, settings.HeloName);
        await session.FlushAsync(stage).ConfigureAwait(false);
        return await session.ReadReplyAsync(stage).ConfigureAwait(false);
    }

    // On the SMTP port only: a content filter on another port of this machine may well use our name.
    private DeliveryFailure? LoopFailure(string serverName)
    {
        if (session.Host.Port != 25 || !serverName.Equals(settings.Myhostname, StringComparison.OrdinalIgnoreCase)) return null;
        EnhancedStatus status = session.Host.IsBestPreference ? new EnhancedStatus(5, 4, 6) : new EnhancedStatus(4, 4, 6);
        return new DeliveryFailure(status, $"mail for {session.Host.Name} loops back to myself");
    }

    private DeliveryFailure RefusedToTalk(SmtpReply reply, bool asTransient)
    {
        DeliveryFailure failure = DeliveryFailure.FromReply(reply, session.Host.Name, $"host {session.Host.NameAndAddress} refused to talk to me: {reply}");
        return asTransient && failure.IsPermanent ? failure with { Status = failure.Status.WithClass(4) } : failure;
    }
}
