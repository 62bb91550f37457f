using System.Net;
using Hikyaku.Mail;
using Hikyaku.Sasl.Client;
using Hikyaku.Smtp.Ehlo;
using Hikyaku.Smtp.Replies;
using Hikyaku.SmtpClient.Transactions;
using Hikyaku.Tls.Client;

namespace Hikyaku.SmtpClient.Session;

/// <summary>AUTH as a client (RFC 4954). A server that doesn't offer it, or that the tables know no password for, is used without.</summary>
internal sealed class SaslLogin(SmtpSession session, SmtpClientSettings settings, SessionSecurity security)
{
    private const int StepLimit = 8;

    private static readonly EnhancedStatus NoLogin = new(4, 7, 0);

    /// <summary>Null when logged in, or when no login is due.</summary>
    public async ValueTask<DeliveryFailure?> LoginAsync(SaslCredential? credential, bool isVerified)
    {
        if (credential is null || !session.Offer.Has(EhloExtensions.Auth)) return null;
        string name = session.Host.NameAndAddress;
        if (session.Offer.AuthMechanisms.Count == 0)
            return new DeliveryFailure(NoLogin, $"SASL authentication failed: server {name} offered no compatible authentication mechanisms for this type of connection security");
        SaslClientChoice choice = settings.Sasl!.Choose(session.Offer.AuthMechanisms, credential, session.IsEncrypted, isVerified, name);
        if (choice.Exchange is not { } exchange) return new DeliveryFailure(NoLogin, choice.Fault);
        if (WouldLeakPassword()) return new DeliveryFailure(NoLogin, $"SASL authentication failed; cannot authenticate to server {name}: it offered no TLS, and smtp_tls_security_level wants TLS before a password");
        return await ExchangeAsync(exchange, name).ConfigureAwait(false);
    }

    // A stranger on the wire who takes STARTTLS out of the reply must not get the password (T4); who writes level none has decided otherwise.
    private bool WouldLeakPassword()
        => !session.IsEncrypted && settings.Tls is not null && security.Tls.Level != ClientTlsLevel.None && !IPAddress.IsLoopback(session.Host.Address);

    private async ValueTask<DeliveryFailure?> ExchangeAsync(SaslClientExchange exchange, string name)
    {
        SmtpReply reply = await SendAsync(exchange.Command).ConfigureAwait(false);
        for (int step = 0; reply.Code == ReplyCode.AuthContinue; step++)
        {
            bool isOver = step == StepLimit;
            if (isOver) return new DeliveryFailure(NoLogin, $"SASL authentication failed; cannot authenticate to server {name}: it asks without end");
            reply = await SendAsync(exchange.TryRespond(out string response) ? response : "*").ConfigureAwait(false);
        }
        if (reply.IsPositiveCompletion) return null;
        DeliveryFailure failure = DeliveryFailure.FromReply(reply, session.Host.Name, $"SASL authentication failed; server {name} said: {reply}");
        return settings.SoftensAuthFailure && failure.IsPermanent ? failure with { Status = failure.Status.WithClass(4) } : failure;
    }

    private async ValueTask<SmtpReply> SendAsync(string line)
    {
        CommandEncoder.Write(session.Output, [], line);
        await session.FlushAsync(SmtpStage.Auth).ConfigureAwait(false);
        return await session.ReadReplyAsync(SmtpStage.Auth).ConfigureAwait(false);
    }
}
