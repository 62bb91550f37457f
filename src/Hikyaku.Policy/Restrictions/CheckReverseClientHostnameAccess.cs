using Hikyaku.Policy.Access;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) check_reverse_client_hostname_access: anybody can write a PTR record, so that this table may not permit.</summary>
internal sealed class CheckReverseClientHostnameAccess(RestrictionRequest request) : Restriction(request.Word, request.Argument.Text)
{
    private readonly AccessTable _table = new(request);

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        PolicyClient client = evaluation.Request.Client;
        RestrictionOutcome outcome = await _table.CheckHostAsync(
            evaluation, client.ReverseName, client.Name.Address, client.ReverseName, ReplyClass.UnverifiedClient).ConfigureAwait(false);
        return evaluation.ForbidPermission(outcome, Text, client.ReverseName);
    }
}
