using Hikyaku.Configuration;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) warn_if_reject: the restriction behind it only warns; trouble of our own still refuses.</summary>
internal sealed class WarnIfReject(ListWord word, Restriction inner) : Restriction(word, inner.Text)
{
    public override bool Begin(Evaluation evaluation) => inner.Begin(evaluation);

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        bool outer = evaluation.State.IsWarningOnly;
        evaluation.State.IsWarningOnly = true;
        RestrictionOutcome outcome = await inner.EvaluateAsync(evaluation).ConfigureAwait(false);
        evaluation.State.IsWarningOnly = outer;
        return outcome;
    }
}
