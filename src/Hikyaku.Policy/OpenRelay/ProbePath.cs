using Hikyaku.Mail;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>How one dialogue went with one set of unknown answers.</summary>
/// <param name="IsTaken">The message was accepted, and not thrown away.</param>
/// <param name="Leaves">And it would be sent to a stranger's machine.</param>
/// <param name="Reply">The refusal, or empty.</param>
/// <param name="Trace">Every step.</param>
/// <param name="Subjects">The unknown answers that it used.</param>
internal sealed record ProbePath(bool IsTaken, bool Leaves, string Reply, IReadOnlyList<DecisionStep> Trace, IReadOnlyList<string> Subjects)
{
    /// <summary>The step that decided: the refusal, or the last permission in the lists that guard relaying.</summary>
    public DecisionStep DecidedBy
    {
        get
        {
            if (!IsTaken) return Trace.Count > 0 ? Trace[^1] : Nothing;
            for (int i = Trace.Count - 1; i >= 0; i--)
                if (Trace[i] is { Verdict: DecisionVerdict.Permit, Stage: "smtpd_relay_restrictions" or "smtpd_recipient_restrictions" }) return Trace[i];
            return Nothing;
        }
    }

    private static DecisionStep Nothing => new("smtpd_relay_restrictions", "nothing refuses it", DecisionVerdict.Neutral, default, null);
}
