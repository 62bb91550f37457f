using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject</summary>
internal sealed class RejectAll(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(MailParameters.RejectCode);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
        => Done(evaluation.Reject(_code, new EnhancedStatus(5, 7, 1), evaluation.Context.ReplyName, evaluation.Context.ReplyClass, "Access denied"));
}
