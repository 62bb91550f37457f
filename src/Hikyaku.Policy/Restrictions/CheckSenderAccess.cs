using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Policy.Access;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) check_sender_access; the null sender has a key of its own (smtpd_null_access_lookup_key).</summary>
internal sealed class CheckSenderAccess(RestrictionRequest request) : Restriction(request.Word, request.Argument.Text)
{
    private readonly AccessTable _table = new(request);
    private readonly string _nullKey = request.Settings.Text(SmtpdParameters.NullAccessLookupKey);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation) => evaluation.Request.Sender switch
    {
        null => Dunno,
        { IsNull: true } => _table.CheckKeyAsync(evaluation, _nullKey, "", ReplyClass.Sender),
        { } sender => _table.CheckAddressAsync(evaluation, sender, ReplyClass.Sender),
    };
}
