using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>reject_maps_rbl of Postfix 1.x: a reject_rbl_client for each list in maps_rbl_domains.</summary>
internal sealed class RejectMapsRbl(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly RejectDnsList[] _lists =
        [.. request.Parameters.GetWords(MailParameters.MapsRblDomains).Select(domain => new RejectDnsList(request with { Argument = domain }, LookupSubject.ClientAddress))];

    public override bool Begin(Evaluation evaluation)
    {
        foreach (RejectDnsList list in _lists) list.Begin(evaluation);
        return true;
    }

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        foreach (RejectDnsList list in _lists)
        {
            RestrictionOutcome outcome = await list.EvaluateAsync(evaluation).ConfigureAwait(false);
            if (outcome != RestrictionOutcome.Dunno) return outcome;
        }
        return RestrictionOutcome.Dunno;
    }
}
