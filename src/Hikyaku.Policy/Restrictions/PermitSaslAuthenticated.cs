using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) permit_sasl_authenticated; anonymous logins do not count.</summary>
internal sealed class PermitSaslAuthenticated(RestrictionRequest request) : Restriction(request.Word)
{
    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        PolicyRequest client = evaluation.Request;
        if (string.IsNullOrEmpty(client.SaslUsername) || "ANONYMOUS".Equals(client.SaslMethod, StringComparison.OrdinalIgnoreCase)) return Dunno;
        evaluation.State.Matched = client.SaslUsername;
        return Done(RestrictionOutcome.Ok);
    }
}
