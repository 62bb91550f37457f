using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) defer_if_reject: refuses only for now what later restrictions would reject.</summary>
internal sealed class DeferIfReject(RestrictionRequest request) : Restriction(request.Word)
{
    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
        => Done(evaluation.DeferIfReject(ReplyCode.MailboxBusy, new EnhancedStatus(4, 7, 0),
            $"<{evaluation.Context.ReplyName}>: {evaluation.Context.ReplyClass} rejected: defer_if_reject requested"));
}
