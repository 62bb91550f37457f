using Hikyaku.Policy.Access;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) check_client_access: the client's name and its parents, then its address and networks.</summary>
internal sealed class CheckClientAccess(RestrictionRequest request) : Restriction(request.Word, request.Argument.Text)
{
    private readonly AccessTable _table = new(request);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        PolicyClient client = evaluation.Request.Client;
        return _table.CheckHostAsync(evaluation, client.Name.HostName, client.Name.Address, client.Name.ToString(), ReplyClass.Client);
    }
}
