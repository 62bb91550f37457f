using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_multi_recipient_bounce: no honest notice has two recipients.</summary>
internal sealed class RejectMultiRecipientBounce(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(MailParameters.MultiRecipientBounceRejectCode);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        int allowed = evaluation.Stage == PolicyStage.Recipient ? 0 : 1; // at RCPT the new one is not counted yet
        return evaluation.Request.Sender is { IsNull: true } && evaluation.Request.RecipientCount > allowed
            ? Done(evaluation.Reject(_code, new EnhancedStatus(5, 5, 3), evaluation.Context.ReplyName, evaluation.Context.ReplyClass, "Multi-recipient bounce"))
            : Dunno;
    }
}
