using Hikyaku.Policy.Evaluating;
using Hikyaku.Rewriting;

namespace Hikyaku.Policy.Restrictions;

/// <summary>permit_naked_ip_address of Postfix 1.x: HELO with an address that has no brackets. In a recipient list it lets anybody relay, which is why it went: it counts in client and HELO lists only.</summary>
internal sealed class PermitNakedIpAddress(RestrictionRequest request) : Restriction(request.Word)
{
    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        bool isEarlyList = evaluation.Context.BareTable is BareTableMeaning.CheckClientAccess or BareTableMeaning.CheckHeloAccess;
        return isEarlyList && evaluation.Request.HeloName is { } helo && HostSyntax.IsHostAddress(helo, out _) ? Done(RestrictionOutcome.Ok) : Dunno;
    }
}
