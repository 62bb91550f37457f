using Hikyaku.Configuration;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>A name of smtpd_restriction_classes: the list behind it. Filled after all classes are known, since they may name one another.</summary>
internal sealed class RestrictionClass(ListWord word, Func<RestrictionList> members) : Restriction(word)
{
    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation) => members().EvaluateAsync(evaluation, evaluation.Context);
}
