using Hikyaku.Policy.Delegation;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy;

/// <summary>What policy remembers between the checks of one session. The server calls the two resets, and otherwise leaves it alone.</summary>
public sealed class PolicySession
{
    /// <summary>What restrictions asked for besides accepting, for the current mail transaction.</summary>
    public PolicyDirectives Directives { get; } = new();

    internal DeferralState State { get; } = new();

    internal Evaluation Evaluation { get; } = new();

    /// <summary>What policy servers call the current mail transaction; null before one of them was asked about it.</summary>
    internal PolicyInstance? Instance { get; set; }

    /// <summary>A mail transaction ends (RSET, end of data, a refused MAIL): its directives are forgotten.</summary>
    public void ResetTransaction()
    {
        Directives.Clear();
        if (Instance is { } instance) instance.IsOver = true;
        Instance = null;
    }

    /// <summary>The session begins anew (STARTTLS, XCLIENT).</summary>
    public void ResetSession()
    {
        ResetTransaction();
        State.Reset();
    }
}
