using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>A restriction that a later chapter of the road brings. It is never skipped: what it would have refused must not come in.</summary>
internal sealed class NotSupportedYet(RestrictionRequest request, int chapter)
    : Restriction(request.Word, request.Argument.Text is { Length: > 0 } argument ? argument : null)
{
    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
        => Done(evaluation.ServerError($"restriction {Text} is not supported yet (chapter {chapter} of the road)"));
}
