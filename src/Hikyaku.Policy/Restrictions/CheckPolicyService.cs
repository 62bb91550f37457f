using Hikyaku.Policy.Access;
using Hikyaku.Policy.Delegation;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) check_policy_service: a server says what to do, in the words of access(5); smtpd_policy_service_default_action where it says nothing.</summary>
internal sealed class CheckPolicyService(RestrictionRequest request, PolicyService service) : Restriction(request.Word, service.Settings.Text)
{
    private const string LastResort = "451 4.3.5 Server configuration problem";
    private const string Subject = "policy query";

    private readonly PolicyServiceSettings _settings = service.Settings;
    private readonly PolicyServer _server = service.Server;
    private readonly AccessActions _actions = new(request);

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (await _server.AskAsync(evaluation).ConfigureAwait(false) is not { } action) return await ApplyDefaultAsync(evaluation).ConfigureAwait(false);
        evaluation.State.Matched = $"{action} ({_settings.Text})";
        return await ApplyAsync(evaluation, action).ConfigureAwait(false);
    }

    // The default action may ask a policy server itself, and that one may fail, too.
    private async ValueTask<RestrictionOutcome> ApplyDefaultAsync(Evaluation evaluation)
    {
        bool isNested = evaluation.State.IsDefaultAction;
        string action = isNested ? LastResort : _settings.DefaultAction;
        evaluation.State.Matched = $"no answer, so {action} ({_settings.Text})";
        evaluation.State.IsDefaultAction = true;
        RestrictionOutcome outcome = await ApplyAsync(evaluation, action).ConfigureAwait(false);
        evaluation.State.IsDefaultAction = isNested;
        return outcome;
    }

    private ValueTask<RestrictionOutcome> ApplyAsync(Evaluation evaluation, string action)
        => _actions.ApplyAsync(evaluation, new AccessAnswer(_settings.Text, action, Subject, evaluation.Context.ReplyName, evaluation.Context.ReplyClass));
}
