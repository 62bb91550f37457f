using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) defer_if_permit: refuses for now what later restrictions would permit.</summary>
internal sealed class DeferIfPermit(RestrictionRequest request) : Restriction(request.Word)
{
    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
        => Done(evaluation.DeferIfPermit(ReplyCode.MailboxBusy, new EnhancedStatus(4, 7, 0),
            $"<{evaluation.Context.ReplyName}>: {evaluation.Context.ReplyClass} rejected: defer_if_permit requested"));
}
