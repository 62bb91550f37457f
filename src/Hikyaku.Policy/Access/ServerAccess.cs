using System.Net;
using System.Net.Sockets;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Dns;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Lookups;
using Hikyaku.Policy.Restrictions;
using Hikyaku.Rewriting;
using Hikyaku.Tables;

namespace Hikyaku.Policy.Access;

/// <summary>
/// A table that is asked for the hosts of a domain: the name of each and its parents (not for <see cref="ServerRecord.A"/>), then its addresses and their networks. A domain without MX
/// records is its own mail exchanger; name servers are those of the next parent that has some. What the DNS cannot say gives no opinion, and a warning.
/// </summary>
internal sealed class ServerAccess(RestrictionRequest request, ServerRecord record)
{
    private const int AddressLimit = 100; // of all hosts; who owns a domain may give it thousands

    private readonly AccessTable _table = new(request);
    private readonly AddressFamily _family = FamilyOf(request);
    private readonly string _type = record.ToString().ToUpperInvariant();

    /// <param name="evaluation">The check.</param>
    /// <param name="name">A domain, or an address in it.</param>
    /// <param name="replyName">Whom a refusal names.</param>
    /// <param name="replyClass">What it is about.</param>
    public async ValueTask<RestrictionOutcome> CheckAsync(Evaluation evaluation, string name, string replyName, string replyClass)
    {
        ValueTask<RestrictionOutcome> ApplyAsync(LookupMatch match, string subject) => _table.ApplyAsync(evaluation, match, subject, replyName, replyClass);
        int addressCount = 0;
        foreach (string host in await FindHostsAsync(evaluation, name).ConfigureAwait(false))
        {
            bool isAddress = HostSyntax.IsHostAddress(host, out IPAddress literal);
            if (!isAddress && record != ServerRecord.A)
            {
                LookupMatch match = await _table.FindAsync(evaluation, host).ConfigureAwait(false);
                if (match.IsFound || match.IsError) return await ApplyAsync(match, host).ConfigureAwait(false);
            }
            foreach (IPAddress address in isAddress ? [literal] : await FindAddressesAsync(evaluation, host, replyName, replyClass).ConfigureAwait(false))
            {
                if (++addressCount > AddressLimit)
                {
                    evaluation.Warn($"{_type} server address count limit ({AddressLimit}) exceeded for {replyClass} {replyName} -- ignoring the remainder");
                    return RestrictionOutcome.Dunno;
                }
                LookupMatch match = await _table.FindAsync(evaluation, address).ConfigureAwait(false);
                if (match.IsFound || match.IsError) return await ApplyAsync(match, address.ToString()).ConfigureAwait(false);
            }
        }
        return RestrictionOutcome.Dunno;
    }

    private async ValueTask<IReadOnlyList<string>> FindHostsAsync(Evaluation evaluation, string name)
    {
        string domain = MailHost.ToAscii(name[(name.LastIndexOf('@') + 1)..]);
        if (domain.StartsWith('['))
            return record != ServerRecord.Ns && HostSyntax.TryParseLiteral(domain, out IPAddress literal) ? [literal.ToString()] : [];
        if (HostSyntax.IsHostAddress(domain, out _)) return record == ServerRecord.Ns ? [] : [domain];
        return record switch
        {
            ServerRecord.A => [domain],
            ServerRecord.Mx => await FindExchangersAsync(evaluation, domain).ConfigureAwait(false),
            _ => await FindNameServersAsync(evaluation, name, domain).ConfigureAwait(false),
        };
    }

    private async ValueTask<IReadOnlyList<string>> FindExchangersAsync(Evaluation evaluation, string domain)
    {
        DnsAnswer<MxRecord> answer = await evaluation.Services.Dns.ResolveMxAsync(domain, evaluation.CancellationToken).ConfigureAwait(false);
        if (answer.IsAbsent) return [domain];
        if (!answer.IsFound) WarnOfNoHosts(evaluation, domain, answer.Cause);
        return [.. answer.Records.Select(static mx => mx.Exchange).Where(static exchange => exchange.Length > 0)]; // RFC 7505: a null MX has no host
    }

    private async ValueTask<IReadOnlyList<string>> FindNameServersAsync(Evaluation evaluation, string name, string domain)
    {
        while (true)
        {
            DnsAnswer<string> answer = await evaluation.Services.Dns.ResolveNameServersAsync(domain, evaluation.CancellationToken).ConfigureAwait(false);
            if (answer.IsFound) return answer.Records;
            int dot = domain.IndexOf('.', StringComparison.Ordinal);
            bool hasParent = dot >= 0 && dot + 1 < domain.Length;
            if (!answer.IsAbsent || !hasParent)
            {
                WarnOfNoHosts(evaluation, answer.IsAbsent ? name : domain, answer.Cause);
                return [];
            }
            domain = domain[(dot + 1)..];
        }
    }

    private async ValueTask<IReadOnlyList<IPAddress>> FindAddressesAsync(Evaluation evaluation, string host, string replyName, string replyClass)
    {
        DnsAnswer<IPAddress> answer = await evaluation.Services.Dns.ResolveAddressesAsync(host, _family, evaluation.CancellationToken).ConfigureAwait(false);
        if (!answer.IsFound && record != ServerRecord.A) evaluation.Warn($"Unable to look up {_type} host {host} for {replyClass} {replyName}: {answer.Cause}");
        return answer.Records;
    }

    private void WarnOfNoHosts(Evaluation evaluation, string name, string cause) => evaluation.Warn($"Unable to look up {_type} host for {name}: {cause}");

    private static AddressFamily FamilyOf(RestrictionRequest request)
    {
        string[] protocols = [.. request.Parameters.Get(MailParameters.InetProtocols).Select(static w => w.Text.ToLowerInvariant())];
        return protocols is ["ipv4"] ? AddressFamily.InterNetwork : protocols is ["ipv6"] ? AddressFamily.InterNetworkV6 : AddressFamily.Unspecified;
    }
}
