using System.Net;
using System.Net.Sockets;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Dns;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Lookups;
using Hikyaku.Rewriting;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Policy.Restrictions;

/// <summary>
/// postconf(5) permit_mx_backup: the recipient's domain is ours, or has MX records with this machine behind its first ones. Anybody can write such records:
/// permit_mx_backup_networks says where the first ones must be. When the DNS cannot say, a later refusal is for now only.
/// </summary>
internal sealed class PermitMxBackup(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly NetworkMatchList _networks = new(
        request.Parameters.Get(MailParameters.PermitMxBackupNetworks), request.Tables, MailParameters.PermitMxBackupNetworks.Name,
        request.Parameters.Get(MailParameters.ParentDomainMatchesSubdomains).Any(static w => w.Text.Equals(MailParameters.PermitMxBackupNetworks.Name, StringComparison.OrdinalIgnoreCase)));

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (evaluation.Recipient is not { } recipient) return RestrictionOutcome.Dunno;
        bool? isOurs = await AuthorizedDestination.CheckAsync(evaluation, recipient).ConfigureAwait(false);
        if (isOurs is not false) return isOurs is null ? RestrictionOutcome.Reject : RestrictionOutcome.Ok;
        Resolution resolution = await evaluation.ResolveAsync(recipient).ConfigureAwait(false);
        string domain = MailHost.ToAscii(resolution.Recipient.Domain);
        bool isRouted = resolution.HasRoutingOperators && !evaluation.Settings.AllowsUntrustedRouting;
        if (isRouted || domain.StartsWith('[')) return RestrictionOutcome.Dunno;
        DnsAnswer<MxRecord> mx = await evaluation.Services.Dns.ResolveMxAsync(domain, evaluation.CancellationToken).ConfigureAwait(false);
        if (mx.Status == DnsStatus.TemporaryFailure) return Postpone(evaluation, $"Unable to look up mail exchanger information: {mx.Cause}");
        if (!mx.IsFound) return RestrictionOutcome.Dunno;
        int first = mx.Records.Min(static r => r.Preference);
        string[] primaries = [.. mx.Records.Where(r => r.Preference == first).Select(static r => r.Exchange)];
        string[] backups = [.. mx.Records.Where(r => r.Preference > first).Select(static r => r.Exchange)];
        if (await IsOneOfAsync(evaluation, primaries).ConfigureAwait(false) || !await IsOneOfAsync(evaluation, backups).ConfigureAwait(false)) return RestrictionOutcome.Dunno;
        if (!_networks.IsEmpty && !await AreAllowedAsync(evaluation, primaries).ConfigureAwait(false)) return RestrictionOutcome.Dunno;
        evaluation.State.Matched = $"backup for {domain}, whose mail goes to {string.Join(' ', primaries)}";
        return RestrictionOutcome.Ok;
    }

    // By name first: addresses cost questions.
    private static async ValueTask<bool> IsOneOfAsync(Evaluation evaluation, string[] hosts)
    {
        foreach (string host in hosts)
            if ((await evaluation.Services.Resolver.ClassifyAsync(host, evaluation.CancellationToken).ConfigureAwait(false)).Class == DomainClass.Local) return true;
        LocalAddresses own = evaluation.Services.LocalAddresses;
        foreach (string host in hosts)
        {
            DnsAnswer<IPAddress> addresses = await FindAddressesAsync(evaluation, host).ConfigureAwait(false);
            if (addresses.Records.Any(a => own.IsOwn(a) || own.IsProxy(a))) return true;
            if (!addresses.IsFound) Postpone(evaluation, $"Unable to look up mail exchanger host {host}: {addresses.Cause}");
        }
        return false;
    }

    private async ValueTask<bool> AreAllowedAsync(Evaluation evaluation, string[] hosts)
    {
        foreach (string host in hosts)
        {
            DnsAnswer<IPAddress> addresses = await FindAddressesAsync(evaluation, host).ConfigureAwait(false);
            if (!addresses.IsFound)
            {
                Postpone(evaluation, $"Unable to look up host {host} as mail exchanger: {addresses.Cause}");
                return false;
            }
            foreach (IPAddress address in addresses.Records)
            {
                MatchResult match = await _networks.MatchAsync(host, address, evaluation.CancellationToken).ConfigureAwait(false);
                if (match.IsError) Postpone(evaluation, $"Unable to verify host {host} as mail exchanger");
                if (!match.IsMatch) return false;
            }
        }
        return true;
    }

    private static ValueTask<DnsAnswer<IPAddress>> FindAddressesAsync(Evaluation evaluation, string host)
        => evaluation.Services.Dns.ResolveAddressesAsync(host, AddressFamily.Unspecified, evaluation.CancellationToken);

    private static RestrictionOutcome Postpone(Evaluation evaluation, string why)
        => evaluation.DeferIfReject(ReplyCode.MailboxBusy, new EnhancedStatus(4, 4, 4), $"<{evaluation.Recipient}>: {ReplyClass.Recipient} rejected: {why}");
}
