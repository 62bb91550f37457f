using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) defer</summary>
internal sealed class DeferAll(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(MailParameters.DeferCode);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
        => Done(evaluation.Reject(_code, new EnhancedStatus(4, 3, 2), evaluation.Context.ReplyName, evaluation.Context.ReplyClass, "Try again later"));
}
