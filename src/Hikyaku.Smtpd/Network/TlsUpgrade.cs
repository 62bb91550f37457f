using System.Net.Security;
using System.Security.Authentication;
using Hikyaku.Smtpd.Connections;
using Hikyaku.Smtpd.Sessions;
using Hikyaku.Tls;

namespace Hikyaku.Smtpd.Network;

/// <summary>Turns TLS on, for STARTTLS and for wrapper mode. The session's state is fresh by then.</summary>
internal static class TlsUpgrade
{
    /// <summary>False: it failed and was logged; the connection is of no more use.</summary>
    public static async ValueTask<bool> RunAsync(SmtpServerSession session, SessionPipe pipe, CancellationToken abort)
    {
        session.WantsTls = false;
        if (session.Settings.Tls.IsWrapperMode && session.ClientLimits.RefusesTls("TLS service")) return false;
        if (session.Service.Tls is null)
        {
            session.Log.Warn($"Wrapper-mode request dropped from {session.Client.Name} for service {session.Settings.ServiceName}. TLS context initialization failed."
                + " For details see earlier warnings in your logs.");
            return false;
        }
        try
        {
            SslStream stream = await pipe.StartTlsAsync(session.Service.Tls.Options, session.Settings.Limits.StartTlsTimeout, abort).ConfigureAwait(false);
            TlsDescription facts = TlsDescription.Of(stream);
            session.Replies.Output = pipe.Output;
            session.Replace(SmtpSession.Fresh with { Tls = facts });
            if (session.Settings.Tls.LogLevel >= 1) session.Log.TlsUp(facts);
        }
        catch (Exception exception) when (exception is IOException or AuthenticationException or OperationCanceledException)
        {
            session.Log.Info($"SSL_accept error from {session.Client.Name}: {Reason(exception)}");
            bool isTooMany = session.ClientLimits.IsExceededBy(ClientEvent.NewTlsSession);
            if (!isTooMany && !abort.IsCancellationRequested) session.Log.Broken("lost connection", session.Where, default);
            return false;
        }
        if (!session.ClientLimits.IsExceededBy(ClientEvent.NewTlsSession)) return true;
        // The handshake is done, so that the client can be told why; the next one isn't begun.
        session.Replies.Send($"421 4.7.0 {session.Settings.HostName} Error: too many new TLS sessions from {session.Client.Name}");
        await pipe.FlushAsync(session.Settings.Limits.Timeout).ConfigureAwait(false);
        return false;
    }

    private static string Reason(Exception exception) => exception switch
    {
        OperationCanceledException => "Connection timed out",
        IOException => "lost connection",
        _ => PrintableReason(exception.InnerException?.Message ?? exception.Message),
    };

    private static string PrintableReason(string text) => Smtp.PrintableText.FromBytes(System.Text.Encoding.UTF8.GetBytes(text.Length > 200 ? text[..200] : text));
}
