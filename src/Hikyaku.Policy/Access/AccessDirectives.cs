using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Access;

/// <summary>The actions of access(5) that change the message or the log, and don't refuse: HOLD, DISCARD, PREPEND, INFO, WARN, HANGUP.</summary>
internal static class AccessDirectives
{
    public static RestrictionOutcome Apply(Evaluation evaluation, AccessAnswer answer, string action, string text)
    {
        switch (action)
        {
            case "INFO":
            case "WARN":
                evaluation.Note(action == "INFO" ? "info" : "warn", text);
                evaluation.State.Special = DecisionVerdict.Warn;
                return RestrictionOutcome.Dunno;
            case "HANGUP":
                evaluation.Note("hangup", text);
                evaluation.State.Decision = new PolicyDecision { Verdict = DecisionVerdict.Reject, HangUp = true, Disconnect = true, Text = text };
                return RestrictionOutcome.Reject;
            case "PREPEND":
                return Prepend(evaluation, answer, text);
            default:
                return HasTransaction(evaluation, answer, action) ? Divert(evaluation, answer, action, text) : RestrictionOutcome.Dunno;
        }
    }

    private static RestrictionOutcome Divert(Evaluation evaluation, AccessAnswer answer, string action, string text)
    {
        PolicyDirectives directives = evaluation.Session.Directives;
        string reason = $"<{answer.ReplyName}>: {answer.ReplyClass} {(text.Length > 0 ? text : $"triggers {action} action")}";
        if (action == "HOLD")
        {
            if (directives.HoldReason is not null) return RestrictionOutcome.Dunno;
            directives.HoldReason = reason;
            evaluation.Note("hold", reason);
            evaluation.State.Special = DecisionVerdict.Hold;
            return RestrictionOutcome.Dunno;
        }
        directives.Discard = true;
        evaluation.Note("discard", reason);
        evaluation.State.Special = DecisionVerdict.Discard;
        return RestrictionOutcome.Ok;
    }

    private static RestrictionOutcome Prepend(Evaluation evaluation, AccessAnswer answer, string text)
    {
        if (!HasTransaction(evaluation, answer, "PREPEND")) return RestrictionOutcome.Dunno;
        if (evaluation.Stage == PolicyStage.EndOfData)
            evaluation.Warn($"access table {answer.Table}: action PREPEND must be used before smtpd_end_of_data_restrictions");
        else if (!IsHeader(text))
            evaluation.Warn($"access table {answer.Table} entry \"{answer.Subject}\" requires header: text");
        else
            evaluation.Session.Directives.Prepend(text);
        return RestrictionOutcome.Dunno;
    }

    // Without smtpd_delay_reject the client and HELO lists run outside of any mail: there is nothing to hold or mark yet.
    private static bool HasTransaction(Evaluation evaluation, AccessAnswer answer, string action)
    {
        if (evaluation.Request.Sender is not null) return true;
        evaluation.Warn(
            $"access table {answer.Table}: with smtpd_delay_reject=no, action {action} is always skipped in {ReplyClass.Client} or {ReplyClass.Helo} restrictions");
        return false;
    }

    // A field name of RFC 5322 section 2.2, a colon, and something; no line ends.
    private static bool IsHeader(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !text.AsSpan(0, colon).TrimEnd(" \t").ContainsAnyExceptInRange('!', '~') && !text.AsSpan().ContainsAny('\r', '\n', '\0');
    }
}
