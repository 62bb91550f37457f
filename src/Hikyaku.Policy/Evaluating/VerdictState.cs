using Hikyaku.Mail;

namespace Hikyaku.Policy.Evaluating;

/// <summary>What restrictions have said so far in one list.</summary>
internal sealed class VerdictState
{
    /// <summary>warn_if_reject is in force.</summary>
    public bool IsWarningOnly { get; set; }

    /// <summary>A permanent refusal becomes this.</summary>
    public Deferral? DeferIfReject { get; set; }

    /// <summary>The refusal, once there is one.</summary>
    public PolicyDecision? Decision { get; set; }

    /// <summary>How deep lists are nested.</summary>
    public int Depth { get; set; }

    /// <summary>What the restriction at work found, for the trace; taken after each.</summary>
    public string? Matched { get; set; }

    /// <summary>What a restriction did besides having no opinion, for the trace; taken after each.</summary>
    public DecisionVerdict Special { get; set; }

    /// <summary>A policy server didn't answer, and its default action is being applied.</summary>
    public bool IsDefaultAction { get; set; }

    /// <summary>A new list begins.</summary>
    public void Reset()
    {
        IsWarningOnly = false;
        DeferIfReject = null;
        Depth = 0;
        IsDefaultAction = false;
        Matched = null;
        Special = DecisionVerdict.Neutral;
    }
}
