using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) permit_inet_interfaces: the client is this machine.</summary>
internal sealed class PermitInetInterfaces(RestrictionRequest request) : Restriction(request.Word)
{
    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (!evaluation.Services.LocalAddresses.IsOwn(evaluation.Request.Client.Name.Address)) return Dunno;
        evaluation.State.Matched = $"{evaluation.Request.Client.Name.Address} (inet_interfaces, {evaluation.Services.LocalAddresses.OwnPlace})";
        return Done(RestrictionOutcome.Ok);
    }
}
