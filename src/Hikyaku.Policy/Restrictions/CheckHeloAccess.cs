using Hikyaku.Policy.Access;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) check_helo_access</summary>
internal sealed class CheckHeloAccess(RestrictionRequest request) : Restriction(request.Word, request.Argument.Text)
{
    private readonly AccessTable _table = new(request);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
        => evaluation.Request.HeloName is { Length: > 0 } helo ? _table.CheckNameAsync(evaluation, helo, helo, ReplyClass.Helo) : Dunno;
}
