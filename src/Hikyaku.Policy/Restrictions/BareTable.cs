using Hikyaku.Configuration;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary><c>type:table</c> without a word in front: what it is asked for depends on the list it stands in.</summary>
internal sealed class BareTable(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly ListWord _word = request.Word;
    private readonly CheckClientAccess _client = new(Named(request, "check_client_access"));
    private readonly CheckHeloAccess _helo = new(Named(request, "check_helo_access"));
    private readonly CheckSenderAccess _sender = new(Named(request, "check_sender_access"));
    private readonly CheckRecipientAccess _recipient = new(Named(request, "check_recipient_access"));

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation) => evaluation.Context.BareTable switch
    {
        BareTableMeaning.CheckClientAccess => _client.EvaluateAsync(evaluation),
        BareTableMeaning.CheckHeloAccess => _helo.EvaluateAsync(evaluation),
        BareTableMeaning.CheckSenderAccess => _sender.EvaluateAsync(evaluation),
        BareTableMeaning.CheckRecipientAccess => _recipient.EvaluateAsync(evaluation),
        _ => Done(evaluation.ServerError($"specify one of check_client_access, check_helo_access, check_sender_access, check_recipient_access before {evaluation.Context.ReplyClass} restriction \"{_word.Text}\"")),
    };

    private static RestrictionRequest Named(RestrictionRequest request, string name)
        => new(request.Word with { Text = name }, request.Word, request.Compiler);
}
