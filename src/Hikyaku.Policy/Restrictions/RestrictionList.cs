using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>Restrictions in the order that somebody wrote; the first with an opinion ends the list. Each leaves a step in the trace.</summary>
internal sealed class RestrictionList(IReadOnlyList<Restriction> restrictions)
{
    private const int DeepestNesting = 100;

    private readonly Restriction[] _restrictions = [.. restrictions];

    public IReadOnlyList<Restriction> Restrictions => _restrictions;

    public bool IsEmpty => _restrictions.Length == 0;

    /// <summary>Runs the list. In a nested one (a class, an access table's value) the context may name another reply.</summary>
    public async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation, ListContext context)
    {
        ListContext outer = evaluation.Context;
        if (evaluation.State.Depth > DeepestNesting) return evaluation.ServerError($"{context.Parameter} causes unreasonable recursion");
        evaluation.Context = context;
        evaluation.State.Depth++;
        RestrictionOutcome outcome = RestrictionOutcome.Dunno;
        int begun = 0;
        for (int i = 0; i < _restrictions.Length; i++)
        {
            if (evaluation.Session.Directives.Discard) break;
            while (begun < _restrictions.Length && (begun < i || _restrictions[begun].Begin(evaluation))) begun++;
            Restriction restriction = _restrictions[i];
            outcome = await restriction.EvaluateAsync(evaluation).ConfigureAwait(false);
            Record(evaluation, restriction, outcome);
            if (outcome != RestrictionOutcome.Dunno) break;
            // Both ways lead to a deferral: nothing that follows can change that.
            if (evaluation.State.DeferIfReject is not null && evaluation.Session.State.Active is not null) break;
        }
        evaluation.State.Depth--;
        evaluation.Context = outer;
        return outcome;
    }

    private static void Record(Evaluation evaluation, Restriction restriction, RestrictionOutcome outcome)
    {
        VerdictState state = evaluation.State;
        DecisionVerdict verdict = outcome switch
        {
            RestrictionOutcome.Reject => state.Decision!.Verdict,
            RestrictionOutcome.Ok when state.Special == DecisionVerdict.Neutral => DecisionVerdict.Permit,
            _ => state.Special,
        };
        evaluation.Trace.Add(new DecisionStep(evaluation.Context.Parameter, restriction.Text, verdict, restriction.Place, state.Matched));
        state.Matched = null;
        state.Special = DecisionVerdict.Neutral;
    }
}
