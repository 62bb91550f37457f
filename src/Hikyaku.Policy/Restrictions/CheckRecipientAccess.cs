using Hikyaku.Policy.Access;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) check_recipient_access</summary>
internal sealed class CheckRecipientAccess(RestrictionRequest request) : Restriction(request.Word, request.Argument.Text)
{
    private readonly AccessTable _table = new(request);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
        => evaluation.Recipient is { } recipient ? _table.CheckAddressAsync(evaluation, recipient, ReplyClass.Recipient) : Dunno;
}
