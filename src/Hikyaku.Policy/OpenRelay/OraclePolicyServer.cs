using Hikyaku.Policy.Delegation;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>
/// Stands before a policy server, which may answer anything: OK, the most that any answer permits, or nothing that matters. What is asked may differ from check to check, so
/// each stage is a question of its own.
/// </summary>
internal sealed class OraclePolicyServer(PolicyServiceSettings settings, Oracle oracle) : PolicyServer
{
    private readonly string _subject = $"policy server {settings.Address.Name}";

    public override ValueTask<string?> AskAsync(Evaluation evaluation)
        => ValueTask.FromResult<string?>(oracle.Ask(_subject, evaluation.Stage.ToString()) ? "OK" : "DUNNO");
}
