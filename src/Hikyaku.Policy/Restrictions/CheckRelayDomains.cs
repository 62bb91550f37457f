using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Lookups;

namespace Hikyaku.Policy.Restrictions;

/// <summary>check_relay_domains of Postfix 2.x: permit what is ours or in relay_domains, reject the rest.</summary>
internal sealed class CheckRelayDomains(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(RelayParameters.DomainsRejectCode);

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (evaluation.Recipient is not { } recipient) return RestrictionOutcome.Dunno;
        return await AuthorizedDestination.CheckAsync(evaluation, recipient).ConfigureAwait(false) switch
        {
            null => RestrictionOutcome.Reject,
            true => RestrictionOutcome.Ok,
            false => evaluation.Reject(_code, new EnhancedStatus(5, 7, 1), recipient.ToString(), ReplyClass.Recipient, "Relay access denied"),
        };
    }
}
