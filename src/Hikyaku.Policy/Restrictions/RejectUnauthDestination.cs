using Hikyaku.Configuration.Parameters;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Lookups;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_unauth_destination, defer_unauth_destination: no relaying to strangers.</summary>
internal sealed class RejectUnauthDestination(RestrictionRequest request, IntParameter code, bool isDeferral) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(code) - (isDeferral ? 100 : 0);

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (evaluation.Recipient is not { } recipient) return RestrictionOutcome.Dunno;
        return await AuthorizedDestination.CheckAsync(evaluation, recipient).ConfigureAwait(false) switch
        {
            null => RestrictionOutcome.Reject,
            true => RestrictionOutcome.Dunno,
            false => evaluation.Reject(ErrorKind.Policy, _code, new EnhancedStatus(5, 7, 1), $"<{recipient}>: Relay access denied"),
        };
    }
}
