using System.Net.Security;
using System.Security.Authentication;
using Hikyaku.Mail;
using Hikyaku.Smtp.Ehlo;
using Hikyaku.Smtp.Replies;
using Hikyaku.SmtpClient.Connections;
using Hikyaku.SmtpClient.Transactions;
using Hikyaku.Tls;
using Hikyaku.Tls.Client;

namespace Hikyaku.SmtpClient.Session;

/// <summary>STARTTLS and the handshake (RFC 3207), or the handshake alone in wrapper mode. What was learnt before is forgotten.</summary>
internal sealed class TlsStarter(SmtpSession session, SmtpClientSettings settings, SessionSecurity security, SmtpClientLog log)
{
    private static readonly EnhancedStatus TlsFailed = new(4, 7, 5);

    /// <summary>The handshake itself failed: a retry in clear is worth a thought at level may.</summary>
    public bool HasHandshakeFailed { get; private set; }

    /// <summary>The certificate was verified.</summary>
    public bool IsVerified { get; private set; }

    /// <summary>Null when TLS is on, or when the policy does without; else why the host is of no use.</summary>
    public async ValueTask<DeliveryFailure?> StartAsync()
    {
        string name = session.Host.NameAndAddress;
        if (!session.Offer.Has(EhloExtensions.StartTls))
            return security.Tls.IsMandatory ? new DeliveryFailure(new EnhancedStatus(4, 7, 4), $"TLS is required, but was not offered by host {name}") : null;
        CommandEncoder.Write(session.Output, "STARTTLS"u8);
        await session.FlushAsync(SmtpStage.StartTls).ConfigureAwait(false);
        SmtpReply reply = await session.ReadReplyAsync(SmtpStage.StartTls).ConfigureAwait(false);
        if (!reply.IsPositiveCompletion)
            return security.Tls.IsMandatory || session.IsBroken
                ? new DeliveryFailure(TlsFailed, $"TLS is required, but host {name} refused to start TLS: {reply}", session.Host.Name, reply.ToString())
                : null;
        return await HandshakeAsync().ConfigureAwait(false);
    }

    public async ValueTask<DeliveryFailure?> HandshakeAsync()
    {
        SmtpConnection connection = session.Connection;
        // What a stranger slipped in before the handshake would be read as if the server had said it under TLS (T2 of the attack catalogue).
        if (connection.HasUnreadInput)
        {
            session.IsBroken = true;
            return new DeliveryFailure(TlsFailed, $"Cannot start TLS: {session.Host.NameAndAddress} sent more than its reply before the handshake");
        }
        ClientTlsHandshake handshake = settings.Tls!.CreateHandshake(security.Tls, security.NexthopDomain, session.Host.Name);
        var encrypted = new SslStream(connection.Stream, leaveInnerStreamOpen: false);
        try
        {
            connection.Clock.Start(SmtpStage.Handshake.TimeoutOf(settings.Timeouts));
            await encrypted.AuthenticateAsClientAsync(handshake.Options, connection.Clock.Token).ConfigureAwait(false);
            connection.Clock.Stop();
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException or InvalidOperationException
            || (exception is OperationCanceledException && !connection.Clock.IsCancelledByCaller))
        {
            return FailHandshake(exception);
        }
        connection.ContinueOver(encrypted);
        session.Offer = EhloReply.Nothing();
        session.IsEncrypted = true;
        IsVerified = handshake.Trust == TlsTrust.Verified;
        if (settings.TlsLogLevel > 0) log.TlsEstablished($"to {session.Host.Relay}", handshake.Trust.ToString(), TlsDescription.Of(encrypted).ToString());
        if (handshake.IsAcceptable) return null;
        return new DeliveryFailure(TlsFailed, handshake.Cause);
    }

    private DeliveryFailure FailHandshake(Exception exception)
    {
        HasHandshakeFailed = true;
        session.IsBroken = true;
        log.Info($"SSL_connect error to {session.Host.Relay}: {exception.InnerException?.Message ?? exception.Message}");
        return new DeliveryFailure(TlsFailed, "Cannot start TLS: handshake failure");
    }
}
