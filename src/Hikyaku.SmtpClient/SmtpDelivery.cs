using Hikyaku.Dns;
using Hikyaku.Mail;
using Hikyaku.Mail.Delivery;
using Hikyaku.SmtpClient.Connections;
using Hikyaku.SmtpClient.Hosts;
using Hikyaku.SmtpClient.Session;
using Hikyaku.SmtpClient.Transactions;

namespace Hikyaku.SmtpClient;

/// <summary>
/// Delivers one message to one next hop: finds hosts, takes an idle session or opens one, and goes from host to host while recipients are left that a later one
/// might take.
/// </summary>
internal sealed class SmtpDelivery(SmtpClientSettings settings, IDnsResolver resolver, SessionCache cache, SmtpClientLog log, TimeProvider time)
{
    private static readonly DeliveryFailure Unavailable = new(new EnhancedStatus(4, 3, 0), "server unavailable or unable to receive mail");

    private readonly SmtpConnector _connector = new(settings.Timeouts, time, settings.BindAddress, settings.BindAddress6);
    private readonly HostLookup _lookup = new(resolver, settings.HostLookup);

    /// <exception cref="OperationCanceledException">Only when the caller cancelled.</exception>
    public async Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        var attempt = new DeliveryAttempt(request, time) { IsLastHost = true };
        await PrepareAsync(attempt, cancellationToken).ConfigureAwait(false);
        attempt.IsLastHost = false;
        string[] nexthops = [.. SmtpDestination.SplitList(request.Nexthop), .. settings.FallbackRelays];
        DeliveryFailure failure = Unavailable;
        for (int i = 0; i < nexthops.Length && attempt.Pending.Count > 0; i++)
            failure = await TryDestinationAsync(attempt, nexthops[i], isLast: i == nexthops.Length - 1, cancellationToken).ConfigureAwait(false) ?? failure;
        if (attempt.Pending.Count > 0)
        {
            attempt.IsLastHost = true;
            attempt.FailPending(Soften(failure, nexthops), null);
        }
        return attempt.ToResult();
    }

    // The next hop of all mail, or one that only the administrator can have written: its trouble is ours, and no sender's fault.
    private DeliveryFailure Soften(DeliveryFailure failure, string[] nexthops)
    {
        bool isConfigured = nexthops.Length == 0 || settings.FallbackRelays.Count > 0 || nexthops[0].Equals(settings.Relayhost, StringComparison.OrdinalIgnoreCase);
        if (!failure.IsPermanent || !isConfigured) return failure;
        log.Warn(settings.FallbackRelays.Count > 0 ? "smtp_fallback_relay configuration problem" : "relayhost configuration problem");
        return failure with { Status = failure.Status.WithClass(4) };
    }

    /// <summary>Settles who cannot be served by any host; applies smtp_generic_maps for the others.</summary>
    private async ValueTask PrepareAsync(DeliveryAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            if (settings.Generic is { IsEmpty: false } map) await ApplyGenericAsync(attempt, map, cancellationToken).ConfigureAwait(false);
        }
        catch (GenericMapException exception)
        {
            attempt.FailPending(new DeliveryFailure(new EnhancedStatus(4, 3, 0), $"smtp_generic_maps lookup error: {exception.Message}"), null);
        }
        catch (ContentReadException exception)
        {
            attempt.FailPending(Unreadable(exception), null);
        }
        RefuseUnspeakable(attempt);
    }

    private static async ValueTask ApplyGenericAsync(DeliveryAttempt attempt, Rewriting.GenericMap map, CancellationToken cancellationToken)
    {
        attempt.Sender = await GenericMapException.AskAsync(map, attempt.Sender, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < attempt.Addresses.Length; i++)
            attempt.Addresses[i] = await GenericMapException.AskAsync(map, attempt.Addresses[i], cancellationToken).ConfigureAwait(false);
        attempt.Outgoing = await GenericHeaders.RewriteAsync(attempt.Request.Content, map, cancellationToken).ConfigureAwait(false);
    }

    private static void RefuseUnspeakable(DeliveryAttempt attempt)
    {
        if (!CommandEncoder.IsEncodable(attempt.Sender))
            attempt.FailPending(new DeliveryFailure(new EnhancedStatus(5, 1, 7), "bad sender address: control character"), null);
        foreach (int index in attempt.Pending.ToArray())
            if (!CommandEncoder.IsEncodable(attempt.Addresses[index]))
                attempt.Fail(index, new DeliveryFailure(new EnhancedStatus(5, 1, 3), "bad recipient address: control character"), null);
    }

    /// <summary>Null when recipients are settled or were left by a host's soft answer; else why no host could be asked.</summary>
    private async ValueTask<DeliveryFailure?> TryDestinationAsync(DeliveryAttempt attempt, string nexthop, bool isLast, CancellationToken cancellationToken)
    {
        if (!SmtpDestination.TryParse(nexthop, settings.DefaultPort, out SmtpDestination? destination))
            return new DeliveryFailure(new EnhancedStatus(4, 3, 5), $"next-hop destination \"{nexthop}\" is not of the form host:port");
        var key = new SessionKey(settings, destination.Text, "");
        SmtpSession? session = await cache.BeginAsync(key, settings.Reuse).ConfigureAwait(false);
        RemoteHost? tried = null;
        try
        {
            if (session is not null)
            {
                bool isAnswered = await TryIdleSessionAsync(attempt, session, cancellationToken).ConfigureAwait(false);
                if (attempt.Pending.Count == 0) return null;
                if (isAnswered) tried = session.Host;
                await session.QuitAsync(awaitsReply: false).ConfigureAwait(false);
                session = null;
            }
            HostLookupResult hosts = await _lookup.ResolveAsync(destination, cancellationToken).ConfigureAwait(false);
            if (!hosts.IsFound)
            {
                attempt.SiteFailure ??= hosts.Status.IsTransient ? hosts.Cause : null;
                return new DeliveryFailure(hosts.Status, hosts.Cause);
            }
            RemoteHost[] untried = [.. hosts.Hosts.Where(host => tried is null || !host.Address.Equals(tried.Address))];
            session = await TryHostsAsync(attempt, untried, isLast, cancellationToken).ConfigureAwait(false);
            return attempt.LastFailure;
        }
        finally
        {
            await cache.EndAsync(key, session, settings.Reuse, !settings.SkipsQuitReply).ConfigureAwait(false);
        }
    }

    /// <summary>False when the server had hung up while the session was idle: nothing happened that a new session would repeat.</summary>
    private async ValueTask<bool> TryIdleSessionAsync(DeliveryAttempt attempt, SmtpSession session, CancellationToken cancellationToken)
    {
        session.Connection.Clock.Bind(cancellationToken);
        session.UseCount++;
        attempt.EndSetup();
        var transaction = new MailTransaction(session, attempt);
        try
        {
            await transaction.RunAsync(attempt.Outgoing).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            session.IsBroken = true;
            throw;
        }
        catch (ConnectionFaultException) when (transaction.IsUnanswered)
        {
            session.IsBroken = true;
            return false;
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
        return true;
    }

    /// <summary>The session that carried the mail, still open; null when none did.</summary>
    private async ValueTask<SmtpSession?> TryHostsAsync(DeliveryAttempt attempt, RemoteHost[] hosts, bool isLast, CancellationToken cancellationToken)
    {
        int sessions = 0;
        int count = Math.Min(hosts.Length, settings.HostLookup.AddressLimit);
        for (int i = 0; i < count && attempt.Pending.Count > 0; i++)
        {
            attempt.IsLastHost = isLast && i == count - 1;
            (SmtpConnection? connection, string cause) = await _connector.ConnectAsync(hosts[i], cancellationToken).ConfigureAwait(false);
            if (connection is null)
            {
                NoteConnectFailure(attempt, hosts[i], cause);
                continue;
            }
            attempt.IsLastHost |= isLast && ++sessions >= settings.SessionLimit;
            var session = new SmtpSession(connection, hosts[i], time.GetTimestamp()) { UseCount = 1 };
            if (await UseAsync(attempt, session, cancellationToken).ConfigureAwait(false) && attempt.Pending.Count == 0) return session;
            await session.QuitAsync(!settings.SkipsQuitReply).ConfigureAwait(false);
            if (sessions >= settings.SessionLimit) break;
        }
        return null;
    }

    private async ValueTask<bool> UseAsync(DeliveryAttempt attempt, SmtpSession session, CancellationToken cancellationToken)
    {
        session.Connection.Clock.Bind(cancellationToken);
        try
        {
            DeliveryFailure? failure = await new SessionOpener(session, settings).OpenAsync().ConfigureAwait(false);
            attempt.EndSetup();
            if (failure is not null)
            {
                NoteSiteFailure(attempt, session, failure);
                return false;
            }
            attempt.SiteFailure = null;
            await new MailTransaction(session, attempt).RunAsync(attempt.Outgoing).ConfigureAwait(false);
            return true;
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
        await session.DisposeAsync().ConfigureAwait(false);
        return false;
    }

    private void NoteConnectFailure(DeliveryAttempt attempt, RemoteHost host, string cause)
    {
        var failure = new DeliveryFailure(new EnhancedStatus(4, 4, 1), $"connect to {host.Relay}: {cause}");
        log.Info(failure.Text);
        attempt.LastRelay = "none";
        attempt.SiteFailure = failure.Text;
        attempt.FailPending(failure, null);
    }

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
        attempt.FailPending(Unreadable(exception), session);
    }

    private static DeliveryFailure Unreadable(ContentReadException exception) => new(new EnhancedStatus(4, 3, 0), $"queue file read error: {exception.Message}");
}
