using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) permit_mynetworks</summary>
internal sealed class PermitMyNetworks(RestrictionRequest request) : Restriction(request.Word)
{
    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        ClientName client = evaluation.Request.Client.Name;
        MatchResult match = await evaluation.Services.MyNetworks.MatchAsync(client.HostName, client.Address, evaluation.CancellationToken).ConfigureAwait(false);
        if (match.IsError) return evaluation.LookupFailure(evaluation.Context.ReplyName, match.Cause);
        if (!match.IsMatch) return RestrictionOutcome.Dunno;
        evaluation.State.Matched = $"{match.Word.Text} (mynetworks, {Where(match, evaluation)})";
        return RestrictionOutcome.Ok;
    }

    private static string Where(MatchResult match, Evaluation evaluation)
        => evaluation.Services.MyNetworks.IsComputed
            ? $"computed from mynetworks_style={evaluation.Services.MyNetworks.Style}"
            : (match.EntryPlace.IsBuiltIn ? match.Word.Place : match.EntryPlace).ToString();
}
