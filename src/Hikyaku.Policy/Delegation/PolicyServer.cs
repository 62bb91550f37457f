using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Delegation;

/// <summary>A server of the policy delegation protocol (SMTPD_POLICY_README), or what the open-relay check puts in its place.</summary>
internal abstract class PolicyServer : IDisposable
{
    /// <summary>
    /// Asks about the check under way. The answer is an action of access(5), or null when there was none: what went wrong is among the evaluation's warnings then.
    /// </summary>
    public abstract ValueTask<string?> AskAsync(Evaluation evaluation);

    /// <summary>Closes what nobody uses; a request under way may end.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
