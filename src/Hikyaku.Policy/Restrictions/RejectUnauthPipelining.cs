using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_unauth_pipelining; the server saw the client send ahead of its turn.</summary>
internal sealed class RejectUnauthPipelining(RestrictionRequest request) : Restriction(request.Word)
{
    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
        => evaluation.Request.HasUnauthorizedPipelining
            ? Done(evaluation.Reject(ReplyCode.BadSequence, new EnhancedStatus(5, 5, 0), evaluation.Context.ReplyName, evaluation.Context.ReplyClass,
                "Improper use of SMTP command pipelining"))
            : Dunno;
}
