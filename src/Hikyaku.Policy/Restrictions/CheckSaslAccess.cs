using Hikyaku.Policy.Access;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) check_sasl_access: the login name.</summary>
internal sealed class CheckSaslAccess(RestrictionRequest request) : Restriction(request.Word, request.Argument.Text)
{
    private readonly AccessTable _table = new(request);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
        => evaluation.Request.SaslUsername is { Length: > 0 } user ? _table.CheckKeyAsync(evaluation, user, user, ReplyClass.SaslUser) : Dunno;
}
