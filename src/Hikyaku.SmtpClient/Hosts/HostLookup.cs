using System.Net;
using System.Net.Sockets;
using Hikyaku.Dns;
using Hikyaku.Mail;

namespace Hikyaku.SmtpClient.Hosts;

/// <summary>
/// Finds the servers of a destination: MX records by preference, else the domain's own addresses (RFC 5321 section 5.1); addresses of equal preference in random
/// order, the two families in turn. Hosts at or behind our own place in the MX list are cut off.
/// </summary>
internal sealed class HostLookup(IDnsResolver resolver, HostLookupSettings settings)
{
    private static readonly EnhancedStatus NullMx = new(5, 1, 10); // RFC 7505 section 4.2

    public async ValueTask<HostLookupResult> ResolveAsync(SmtpDestination destination, CancellationToken cancellationToken)
    {
        if (StrictIPAddress.TryParse(destination.Host, out IPAddress literal))
            return HostLookupResult.Found([new RemoteHost(destination.Host, literal, destination.Port, 0)]);
        if (!destination.LooksUpMx || !settings.UsesDns) return await ResolveHostAsync(destination, cancellationToken).ConfigureAwait(false);

        DnsAnswer<MxRecord> answer = await resolver.ResolveMxAsync(destination.Host, cancellationToken).ConfigureAwait(false);
        if (answer.Status is DnsStatus.NoData or DnsStatus.NoSuchDomain) return await ResolveHostAsync(destination, cancellationToken).ConfigureAwait(false);
        if (answer.Status == DnsStatus.TemporaryFailure && settings.IgnoresMxLookupErrors) return await ResolveHostAsync(destination, cancellationToken).ConfigureAwait(false);
        if (!answer.IsFound) return HostLookupResult.Failed(DnsFailure.StatusOf(answer.Status), DnsFailure.Describe(destination.Host, "MX", answer.Status));
        if (answer.Records.Count == 1 && answer.Records[0].Exchange is "" or ".")
            return HostLookupResult.Failed(NullMx, $"Domain {destination.Host} does not accept mail (nullMX)");
        return await ResolveExchangesAsync(destination, answer.Records, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<HostLookupResult> ResolveExchangesAsync(SmtpDestination destination, IReadOnlyList<MxRecord> records, CancellationToken cancellationToken)
    {
        var hosts = new List<RemoteHost>();
        HostLookupResult? failure = null;
        int best = records.Min(static record => record.Preference);
        foreach (MxRecord record in records.OrderBy(static record => record.Preference))
        {
            // What lies beyond the address limit is never tried: a thousand records cost no thousand lookups.
            if (hosts.Count >= settings.AddressLimit && hosts[^1].Preference < record.Preference) break;
            (IReadOnlyList<IPAddress> addresses, HostLookupResult? failed) = await AddressesOfAsync(record.Exchange, cancellationToken).ConfigureAwait(false);
            // A lookup that may succeed later decides over one that never will.
            if (failed is not null && (failure is null || failed.Status.IsTransient)) failure = failed;
            foreach (IPAddress address in addresses)
                hosts.Add(new RemoteHost(record.Exchange, address, destination.Port, record.Preference, record.Preference == best));
        }
        if (hosts.Count == 0) return settings.DefersWithoutMxAddress ? failure! with { Status = failure.Status.WithClass(4) } : failure!;
        return WithoutOurselves(destination, hosts, best);
    }

    private async ValueTask<HostLookupResult> ResolveHostAsync(SmtpDestination destination, CancellationToken cancellationToken)
    {
        (IReadOnlyList<IPAddress> addresses, HostLookupResult? failure) = await AddressesOfAsync(destination.Host, cancellationToken).ConfigureAwait(false);
        if (failure is not null) return failure;
        var hosts = addresses.Select(address => new RemoteHost(destination.Host, address, destination.Port, 0)).ToList();
        return destination.LooksUpMx ? WithoutOurselves(destination, hosts, 0) : HostLookupResult.Found(HostOrder.Arrange(hosts, settings));
    }

    // Only the SMTP port proves a loop: a content filter on another port of this machine is none.
    private HostLookupResult WithoutOurselves(SmtpDestination destination, List<RemoteHost> hosts, int bestPreference)
    {
        int best = hosts.Min(static host => host.Preference);
        int? own = destination.Port == 25 ? hosts.FirstOrDefault(host => settings.IsOwnAddress(host.Address))?.Preference : null;
        if (own is { } preference) hosts.RemoveAll(host => host.Preference >= preference);
        if (hosts.Count > 0) return HostLookupResult.Found(HostOrder.Arrange(hosts, settings));
        return best != bestPreference
            ? HostLookupResult.Failed(new EnhancedStatus(4, 4, 4), $"unable to find primary relay for {destination.Host}")
            : HostLookupResult.Failed(new EnhancedStatus(5, 4, 6), $"mail for {destination.Host} loops back to myself");
    }

    private async ValueTask<(IReadOnlyList<IPAddress> Addresses, HostLookupResult? Failure)> AddressesOfAsync(string host, CancellationToken cancellationToken)
    {
        // RFC 6761 section 6.3: localhost is this machine, whatever a resolver says.
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            IPAddress[] loopback = [.. new[] { IPAddress.Loopback, IPAddress.IPv6Loopback }.Where(address => settings.Allows(address.AddressFamily))];
            return (loopback, null);
        }
        HostLookupResult? failure = null;
        if (settings.UsesDns)
        {
            DnsAnswer<IPAddress> answer = await resolver.ResolveAddressesAsync(host, settings.Family, cancellationToken).ConfigureAwait(false);
            IPAddress[] allowed = [.. answer.Records.Where(address => settings.Allows(address.AddressFamily))];
            if (answer.IsFound && allowed.Length > 0) return (allowed, null);
            DnsStatus status = answer.IsFound ? DnsStatus.NoData : answer.Status;
            failure = HostLookupResult.Failed(DnsFailure.StatusOf(status), DnsFailure.Describe(host, settings.Family == AddressFamily.InterNetwork ? "A" : "AAAA", status));
        }
        if (!settings.UsesSystemResolver) return ([], failure ?? HostLookupResult.Failed(new EnhancedStatus(4, 3, 5), "smtp_host_lookup names no way to look up hosts"));
        try
        {
            IPAddress[] found = await System.Net.Dns.GetHostAddressesAsync(host, settings.Family, cancellationToken).ConfigureAwait(false);
            if (found.Length > 0) return (found, null);
        }
        catch (SocketException exception)
        {
            bool isPermanent = exception.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData;
            return ([], HostLookupResult.Failed(isPermanent ? new EnhancedStatus(5, 4, 4) : new EnhancedStatus(4, 4, 3), $"unable to look up host {host}: {exception.Message}"));
        }
        return ([], failure ?? HostLookupResult.Failed(new EnhancedStatus(5, 4, 4), $"unable to look up host {host}: no address"));
    }
}
