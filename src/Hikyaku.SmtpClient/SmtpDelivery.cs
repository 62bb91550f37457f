using Hikyaku.Dns;
using Hikyaku.Mail;
using Hikyaku.Mail.Delivery;
using Hikyaku.Sasl.Client;
using Hikyaku.SmtpClient.Connections;
using Hikyaku.SmtpClient.Hosts;
using Hikyaku.SmtpClient.Session;
using Hikyaku.Tls.Client;

namespace Hikyaku.SmtpClient;

/// <summary>
/// Delivers one message to one next hop, or to the first of several that can be used; then to smtp_fallback_relay. What no host could take gets its result here.
/// </summary>
internal sealed class SmtpDelivery(SmtpClientSettings settings, IDnsResolver resolver, SessionCache cache, SmtpClientLog log, TimeProvider time)
{
    private static readonly DeliveryFailure Unavailable = new(new EnhancedStatus(4, 3, 0), "server unavailable or unable to receive mail");

    private readonly HostLookup _lookup = new(resolver, settings.HostLookup);
    private readonly HostSequence _hosts = new(settings, new SmtpConnector(settings.Timeouts, time, settings.BindAddress, settings.BindAddress6), log, time);

    /// <exception cref="OperationCanceledException">Only when the caller cancelled.</exception>
    public async Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        var attempt = new DeliveryAttempt(request, time) { IsLastHost = true };
        await new AttemptPreparation(settings).PrepareAsync(attempt, cancellationToken).ConfigureAwait(false);
        attempt.IsLastHost = false;
        string[] nexthops = [.. SmtpDestination.SplitList(request.Nexthop), .. settings.FallbackRelays];
        DeliveryFailure failure = Unavailable;
        for (int i = 0; i < nexthops.Length && attempt.Pending.Count > 0; i++)
        {
            bool isFallback = i >= nexthops.Length - settings.FallbackRelays.Count;
            DeliveryFailure? found = await TryDestinationAsync(attempt, nexthops[i], isLast: i == nexthops.Length - 1, cancellationToken).ConfigureAwait(false);
            if (found is not null) failure = Soften(found, nexthops[i], isFallback);
        }
        if (attempt.Pending.Count > 0)
        {
            attempt.IsLastHost = true;
            attempt.FailPending(failure, null);
        }
        return attempt.ToResult();
    }

    // A next hop that only the administrator can have written: its trouble is ours, and no sender's fault.
    private DeliveryFailure Soften(DeliveryFailure failure, string nexthop, bool isFallback)
    {
        if (!failure.IsPermanent || !(isFallback || nexthop.Equals(settings.Relayhost, StringComparison.OrdinalIgnoreCase))) return failure;
        log.Warn(isFallback ? "smtp_fallback_relay configuration problem" : "relayhost configuration problem");
        return failure with { Status = failure.Status.WithClass(4) };
    }

    /// <summary>Null when all recipients are settled; else the last thing that kept the others waiting.</summary>
    private async ValueTask<DeliveryFailure?> TryDestinationAsync(DeliveryAttempt attempt, string nexthop, bool isLast, CancellationToken cancellationToken)
    {
        if (!SmtpDestination.TryParse(nexthop, settings.DefaultPort, out SmtpDestination? destination))
            return new DeliveryFailure(new EnhancedStatus(4, 3, 5), $"next-hop destination \"{nexthop}\" is not of the form host:port");
        ClientTlsPolicy policy = settings.Tls is null ? SessionSecurity.Clear.Tls : await settings.Tls.FindPolicyAsync(nexthop, cancellationToken).ConfigureAwait(false);
        if (policy.Fault.Length > 0) return SiteTrouble(attempt, new DeliveryFailure(new EnhancedStatus(4, 7, 5), policy.Fault));
        // Without STARTTLS there is nothing that could fall back to clear text.
        if (settings.IsWrapperMode && policy.Level < ClientTlsLevel.Encrypt) policy = policy with { Level = ClientTlsLevel.Encrypt };
        var security = new SessionSecurity(policy, destination.Host, nexthop, attempt.Sender.ToInternalForm());
        var key = new SessionKey(settings, destination.Text, policy.ConnectionKey, await IdentityAsync(security, cancellationToken).ConfigureAwait(false));
        SmtpSession? session = await cache.BeginAsync(key, settings.Reuse).ConfigureAwait(false);
        try
        {
            RemoteHost? tried = null;
            if (session is not null)
            {
                tried = await _hosts.TryIdleAsync(attempt, session, cancellationToken).ConfigureAwait(false);
                if (attempt.Pending.Count == 0) return null;
                await session.QuitAsync(awaitsReply: false).ConfigureAwait(false);
                session = null;
            }
            HostLookupResult hosts = await _lookup.ResolveAsync(destination, cancellationToken).ConfigureAwait(false);
            if (!hosts.IsFound) return SiteTrouble(attempt, new DeliveryFailure(hosts.Status, hosts.Cause));
            RemoteHost[] untried = [.. hosts.Hosts.Where(host => tried is null || !host.Address.Equals(tried.Address))];
            session = await _hosts.TryAsync(attempt, untried, security, isLast, cancellationToken).ConfigureAwait(false);
            return attempt.Pending.Count == 0 ? null : attempt.LastFailure;
        }
        finally
        {
            await cache.EndAsync(key, session, settings.Reuse, !settings.SkipsQuitReply).ConfigureAwait(false);
        }
    }

    private static DeliveryFailure SiteTrouble(DeliveryAttempt attempt, DeliveryFailure failure)
    {
        attempt.SiteFailure = failure.IsPermanent ? null : failure.Text;
        return failure;
    }

    // Only the sender can make two sessions of one destination differ in who is logged in.
    private async ValueTask<string> IdentityAsync(SessionSecurity security, CancellationToken cancellationToken)
    {
        if (settings.Sasl is null || !settings.IsAuthSenderDependent) return "";
        SaslCredentialAnswer answer = await settings.Sasl.FindCredentialAsync(security.Sender, security.Nexthop, security.NexthopDomain, cancellationToken).ConfigureAwait(false);
        return answer.Credential?.UserName ?? "";
    }
}
