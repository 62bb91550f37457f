using Hikyaku.Mail;
using Hikyaku.Policy.DnsLists;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Lookups;

namespace Hikyaku.Policy.Restrictions;

/// <summary>
/// postconf(5) permit_dnswl_client, permit_rhswl_client: the client is in a DNS list of good ones. That never opens a relay: a recipient that isn't ours gets no opinion. When the DNS
/// cannot say, a later refusal is for now only, since the list might have spared the client from it.
/// </summary>
internal sealed class PermitDnsList(RestrictionRequest request, LookupSubject subject) : Restriction(request.Word, request.Argument.Text)
{
    private readonly DnsList _list = new(request.Argument.Text);

    // What it asks depends on the recipient; what stands behind it needs not wait.
    public override bool Begin(Evaluation evaluation) => true;

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (_list.QueryFor(evaluation, subject) is not { } query) return RestrictionOutcome.Dunno;
        if (evaluation is { Stage: PolicyStage.Recipient, Recipient: { } recipient })
        {
            bool? isOurs = await AuthorizedDestination.CheckAsync(evaluation, recipient).ConfigureAwait(false);
            if (isOurs is not true) return isOurs is null ? RestrictionOutcome.Reject : RestrictionOutcome.Dunno;
        }
        return await _list.FindAsync(evaluation, query).ConfigureAwait(false) switch
        {
            DnsListStatus.Listed => RestrictionOutcome.Ok,
            DnsListStatus.NotListed => RestrictionOutcome.Dunno,
            _ => evaluation.DeferIfReject(ReplyCode.MailboxBusy, new EnhancedStatus(4, 7, 1),
                $"<{subject.TextOf(evaluation)}>: {subject.ReplyClassOf()} rejected: Service unavailable"),
        };
    }
}
