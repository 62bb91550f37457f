using System.Net;
using Hikyaku.Dns;
using Hikyaku.Mail;
using Hikyaku.Policy;
using Hikyaku.Smtp.Addresses;
using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Network;

/// <summary>Finds a client's name: its PTR record, confirmed by an address record of that name (postconf(5) smtpd_peername_lookup).</summary>
internal static class PeerNames
{
    public static async ValueTask<PolicyClient> IdentifyAsync(SmtpdService service, IPEndPoint local, IPEndPoint remote, SessionLog log, CancellationToken cancellationToken)
    {
        ClientName nameless = ClientName.Unknown(remote);
        log.Client = nameless;
        var unknown = new PolicyClient { Name = nameless, LocalEndPoint = local };
        if (service.Dns is null || !service.Settings.Dialog.LookUpPeerName) return unknown;
        DnsAnswer<string> names = await service.Dns.ResolveNamesAsync(nameless.Address, cancellationToken).ConfigureAwait(false);
        if (!names.IsFound)
        {
            NameStatus status = names.Status == DnsStatus.TemporaryFailure ? NameStatus.TemporaryFailure : NameStatus.NotFound;
            return unknown with { NameStatus = status, ReverseNameStatus = status };
        }
        string name = names.Records[0].TrimEnd('.');
        if (!DomainSyntax.IsHostName(System.Text.Encoding.UTF8.GetBytes(name))) return unknown;
        DnsAnswer<IPAddress> addresses = await service.Dns.ResolveAddressesAsync(name, nameless.Address.AddressFamily, cancellationToken).ConfigureAwait(false);
        if (addresses.IsFound && addresses.Records.Any(a => ClientIdentity.Unmap(a).Equals(nameless.Address)))
        {
            log.Client = nameless with { HostName = name };
            return unknown with { Name = log.Client, NameStatus = NameStatus.Verified, ReverseName = name, ReverseNameStatus = NameStatus.Verified };
        }
        log.Warn($"hostname {name} does not resolve to address {nameless.Address}{(addresses.IsFound ? "" : $": {addresses.Cause}")}");
        return unknown with
        {
            NameStatus = addresses.Status == DnsStatus.TemporaryFailure ? NameStatus.TemporaryFailure : NameStatus.NotFound,
            ReverseName = name,
            ReverseNameStatus = NameStatus.Verified,
        };
    }
}
