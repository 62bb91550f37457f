using System.Net;
using Hikyaku.Configuration.Values;
using Hikyaku.Policy;
using Hikyaku.Smtpd.Sessions;
using Hikyaku.Smtpd.Settings;
using Hikyaku.Tables;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Smtpd.Network;

/// <summary>Finds out who a client is, before it is greeted.</summary>
internal static class ClientIdentification
{
    public static async ValueTask<ClientIdentity> RunAsync(SmtpdService service, IPEndPoint local, IPEndPoint remote, SessionLog log, CancellationToken cancellationToken)
    {
        PolicyClient client = await PeerNames.IdentifyAsync(service, local, remote, log, cancellationToken).ConfigureAwait(false);
        LookupMatch keywords = await service.Tables.DiscardedKeywords.FindAsync(client.Name.Address.ToString(), cancellationToken).ConfigureAwait(false);
        return new ClientIdentity
        {
            Policy = client,
            IsBareNewlineExempt = await IsIn(service.Tables.BareNewlineExclusions).ConfigureAwait(false),
            IsLimitExempt = await IsIn(service.Tables.EventLimitExceptions).ConfigureAwait(false),
            DiscardedKeywords = keywords.IsFound ? SmtpdDialogSettings.KeywordsOf(ListSplitter.Split(keywords.Result.Value)) : null,
            HasUnknownKeywords = keywords.IsError,
        };

        // A list that can't answer exempts nobody.
        async ValueTask<bool> IsIn(NetworkMatchList? list)
            => list is not null && (await list.MatchAsync(client.Name.HostName, client.Name.Address, cancellationToken).ConfigureAwait(false)).IsMatch;
    }
}
