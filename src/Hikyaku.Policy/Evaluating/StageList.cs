using Hikyaku.Configuration.Parameters;
using Hikyaku.Policy.Restrictions;

namespace Hikyaku.Policy.Evaluating;

/// <summary>One list parameter, compiled, with what its general refusals are about.</summary>
internal sealed class StageList(RestrictionListParameter parameter, RestrictionCompiler compiler, string replyClass, BareTableMeaning? bareTable)
{
    private readonly RestrictionList _restrictions = compiler.Compile(parameter);

    public RestrictionListParameter Parameter { get; } = parameter;

    public RestrictionList Restrictions => _restrictions;

    /// <summary>Runs the list; a refusal without a subject of its own names <paramref name="replyName"/>.</summary>
    public ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation, string replyName)
        => _restrictions.IsEmpty
            ? ValueTask.FromResult(RestrictionOutcome.Dunno)
            : _restrictions.EvaluateAsync(evaluation, new ListContext(Parameter.Name, replyClass, replyName, bareTable));
}
