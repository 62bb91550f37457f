using Hikyaku.Mail;
using Hikyaku.Sasl.Client;
using Hikyaku.SmtpClient.Connections;
using Hikyaku.SmtpClient.Hosts;
using Hikyaku.SmtpClient.Session;
using Hikyaku.SmtpClient.Transactions;
using Hikyaku.Tls.Client;

namespace Hikyaku.SmtpClient;

/// <summary>
/// Goes from host to host of one destination while recipients are left that a later host might take, within smtp_mx_address_limit and smtp_mx_session_limit.
/// Here connection faults end and become results.
/// </summary>
internal sealed class HostSequence(SmtpClientSettings settings, SmtpConnector connector, SmtpClientLog log, TimeProvider time)
{
    /// <summary>The session's host when it answered; null when it had hung up while the session was idle, so that nothing happened that a new session would repeat.</summary>
    public async ValueTask<RemoteHost?> TryIdleAsync(DeliveryAttempt attempt, SmtpSession session, CancellationToken cancellationToken)
    {
        session.Connection.Clock.Bind(cancellationToken);
        session.UseCount++;
        attempt.EndSetup();
        var transaction = new MailTransaction(session, attempt);
        try
        {
            await transaction.RunAsync(attempt.Outgoing).ConfigureAwait(false);
            return session.Host;
        }
        catch (OperationCanceledException)
        {
            session.IsBroken = true;
            throw;
        }
        catch (ConnectionFaultException fault)
        {
            session.IsBroken = true;
            if (transaction.IsUnanswered) return null;
            NoteFault(attempt, session, fault);
        }
        catch (ContentReadException exception)
        {
            session.IsBroken = true;
            FailUnreadable(attempt, session, exception);
        }
        return session.Host;
    }

    /// <summary>The session that carried the mail, still open; null when none did.</summary>
    public async ValueTask<SmtpSession?> TryAsync(DeliveryAttempt attempt, RemoteHost[] hosts, SessionSecurity security, bool isLast, CancellationToken cancellationToken)
    {
        int sessions = 0;
        int count = Math.Min(hosts.Length, settings.HostLookup.AddressLimit);
        for (int i = 0; i < count && attempt.Pending.Count > 0 && sessions < settings.SessionLimit; i++)
        {
            attempt.IsLastHost = isLast && i == count - 1;
            if (await ConnectAsync(attempt, hosts[i], cancellationToken).ConfigureAwait(false) is not { } session) continue;
            attempt.IsLastHost |= isLast && ++sessions >= settings.SessionLimit;
            OpenResult result = await UseAsync(attempt, session, security, cancellationToken).ConfigureAwait(false);
            if (result == OpenResult.MayRetryInClear)
            {
                await session.DisposeAsync().ConfigureAwait(false);
                if (await ConnectAsync(attempt, hosts[i], cancellationToken).ConfigureAwait(false) is not { } clear) continue;
                session = clear;
                result = await UseAsync(attempt, session, security.WithoutTls(), cancellationToken).ConfigureAwait(false);
                session.MustNotBeKept = true;
            }
            if (result == OpenResult.Used && attempt.Pending.Count == 0) return session;
            await session.QuitAsync(!settings.SkipsQuitReply).ConfigureAwait(false);
        }
        return null;
    }

    private async ValueTask<SmtpSession?> ConnectAsync(DeliveryAttempt attempt, RemoteHost host, CancellationToken cancellationToken)
    {
        (SmtpConnection? connection, string cause) = await connector.ConnectAsync(host, cancellationToken).ConfigureAwait(false);
        if (connection is not null) return new SmtpSession(connection, host, time.GetTimestamp()) { UseCount = 1 };
        var failure = new DeliveryFailure(new EnhancedStatus(4, 4, 1), $"connect to {host.Relay}: {cause}");
        log.Info(failure.Text);
        attempt.LastRelay = "none";
        attempt.SiteFailure = failure.Text;
        attempt.FailPending(failure, null);
        return null;
    }

    private async ValueTask<OpenResult> UseAsync(DeliveryAttempt attempt, SmtpSession session, SessionSecurity security, CancellationToken cancellationToken)
    {
        session.Connection.Clock.Bind(cancellationToken);
        try
        {
            SaslCredentialAnswer answer = settings.Sasl is null
                ? default
                : await settings.Sasl.FindCredentialAsync(security.Sender, security.Nexthop, session.Host.Name, cancellationToken).ConfigureAwait(false);
            var opener = new SessionOpener(session, settings, security, log);
            DeliveryFailure? failure = answer.Fault is { Length: > 0 } fault
                ? new DeliveryFailure(new EnhancedStatus(4, 3, 0), fault)
                : await opener.OpenAsync(answer.Credential).ConfigureAwait(false);
            attempt.EndSetup();
            if (opener.HasHandshakeFailed && IsClearRetryAllowed(attempt, security, answer)) return OpenResult.MayRetryInClear;
            if (failure is not null)
            {
                NoteSiteFailure(attempt, session, failure);
                return OpenResult.Useless;
            }
            attempt.SiteFailure = null;
            await new MailTransaction(session, attempt).RunAsync(attempt.Outgoing).ConfigureAwait(false);
            return OpenResult.Used;
        }
        catch (OperationCanceledException)
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        catch (ConnectionFaultException fault)
        {
            NoteFault(attempt, session, fault);
        }
        catch (ContentReadException exception)
        {
            FailUnreadable(attempt, session, exception);
        }
        session.IsBroken = true;
        return OpenResult.Useless;
    }

    // As Postfix: only mail that has waited, so that a moment's trouble on the other side exposes nothing; never with a password at stake (T14).
    private bool IsClearRetryAllowed(DeliveryAttempt attempt, SessionSecurity security, SaslCredentialAnswer answer)
        => security.Tls.Level == ClientTlsLevel.May && answer.Credential is null
            && time.GetUtcNow() - attempt.Request.Facts.ArrivalTime >= settings.ClearRetryAge;

    private void NoteFault(DeliveryAttempt attempt, SmtpSession session, ConnectionFaultException fault)
        => NoteSiteFailure(attempt, session, new DeliveryFailure(fault.Status, fault.Describe(session.Host.NameAndAddress)));

    private void NoteSiteFailure(DeliveryAttempt attempt, SmtpSession session, DeliveryFailure failure)
    {
        if (!failure.IsPermanent) attempt.SiteFailure = failure.Text;
        if (!failure.IsPermanent && !attempt.IsLastHost) log.Info(failure.Text, attempt.Request.QueueId);
        attempt.FailPending(failure, session);
    }

    private static void FailUnreadable(DeliveryAttempt attempt, SmtpSession session, ContentReadException exception)
    {
        attempt.IsLastHost = true;
        attempt.FailPending(DeliveryFailure.Unreadable(exception), session);
    }

    private enum OpenResult
    {
        Useless,
        Used,
        MayRetryInClear,
    }
}
