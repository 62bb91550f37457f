using Hikyaku.Configuration;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>A word that cannot be made sense of: the server says so, and refuses for now, each time it gets here.</summary>
internal sealed class Misconfigured(ListWord word, string warning) : Restriction(word)
{
    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        evaluation.State.Matched = warning;
        return Done(evaluation.ServerError(warning));
    }
}
