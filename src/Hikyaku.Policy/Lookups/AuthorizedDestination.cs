using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Rewriting;

namespace Hikyaku.Policy.Lookups;

/// <summary>Is a recipient one that this machine takes mail for from anybody (postconf(5) permit_auth_destination)?</summary>
internal static class AuthorizedDestination
{
    /// <summary>
    /// True for our own domains and relay_domains. An address with routing operators left in its local part is never authorized: the next host could be fooled
    /// by it. Null when a table could not answer: the refusal is in the evaluation then.
    /// </summary>
    public static async ValueTask<bool?> CheckAsync(Evaluation evaluation, MailAddress recipient)
    {
        Resolution resolution = await evaluation.ResolveAsync(recipient).ConfigureAwait(false);
        if (resolution.Failure is { Status.IsTransient: true } failure)
        {
            RestrictionOutcome refusal = evaluation.LookupFailure(recipient.ToString(), failure.Cause);
            return refusal == RestrictionOutcome.Reject ? null : false;
        }
        string domain = resolution.Recipient.Domain;
        if (resolution.HasRoutingOperators && !evaluation.Settings.AllowsUntrustedRouting)
        {
            evaluation.State.Matched = $"{resolution.Recipient.ToInternalForm()} has routing operators (allow_untrusted_routing)";
            return false;
        }
        bool isOurs = resolution.Class != DomainClass.Default && resolution.Failure is null;
        evaluation.State.Matched = isOurs ? $"{domain} ({resolution.Class}, {resolution.ClassPlace})" : $"{domain} is in no list of ours";
        return isOurs;
    }
}
