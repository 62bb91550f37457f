using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Lookups;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) permit_auth_destination: the recipient is ours, or in relay_domains.</summary>
internal sealed class PermitAuthDestination(RestrictionRequest request) : Restriction(request.Word)
{
    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (evaluation.Recipient is not { } recipient) return RestrictionOutcome.Dunno;
        return await AuthorizedDestination.CheckAsync(evaluation, recipient).ConfigureAwait(false) switch
        {
            null => RestrictionOutcome.Reject,
            true => RestrictionOutcome.Ok,
            false => RestrictionOutcome.Dunno,
        };
    }
}
