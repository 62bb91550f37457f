using Hikyaku.Mail;
using Hikyaku.Policy;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>Asks Policy, logs what it said, and answers the client when it refuses.</summary>
internal sealed class PolicyGate(PolicyCheck check, PolicyRequest request, SessionLog log, ReplyChannel replies)
{
    private readonly DecisionTrace _trace = new();

    public PolicyRequest Request { get; } = request;

    /// <summary>Policy wants the connection closed without a word (access(5) HANGUP), or after its answer.</summary>
    public bool WantsHangUp { get; private set; }

    /// <summary>True: go on. False: the refusal was sent and logged.</summary>
    /// <param name="stage">Which moment.</param>
    /// <param name="where">The command, as log lines name it.</param>
    /// <param name="queueId">For the log.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public async ValueTask<bool> PassesAsync(PolicyStage stage, string where, QueueId queueId, CancellationToken cancellationToken)
    {
        PolicyDecision decision = await AskAsync(stage, where, queueId, cancellationToken).ConfigureAwait(false);
        if (decision.IsAccepted) return true;
        if (!decision.HangUp) replies.Send(stage is PolicyStage.Helo ? $"{decision.ReplyCode} {decision.Text}" : decision.ReplyText);
        return false;
    }

    /// <summary>The decision, logged; nothing is sent.</summary>
    public async ValueTask<PolicyDecision> AskAsync(PolicyStage stage, string where, QueueId queueId, CancellationToken cancellationToken)
    {
        _trace.Clear();
        Request.QueueId = queueId;
        PolicyDecision decision = await check(stage, Request, _trace, cancellationToken).ConfigureAwait(false);
        foreach (PolicyNote note in decision.Notes) Log(note, where, queueId);
        if (!decision.IsAccepted) log.Decided("reject", where, decision.ReplyText, Request, queueId, _trace.ToList());
        else if (stage is PolicyStage.Recipient) log.Decided("permit", where, "", Request, queueId, _trace.ToList());
        WantsHangUp |= decision.HangUp || decision.Disconnect;
        return decision;
    }

    private void Log(PolicyNote note, string where, QueueId queueId)
    {
        if (note.IsOperatorWarning) log.Warn(note.Text, queueId);
        else log.Decided(note.Verb, where, note.Text, Request, queueId, _trace.ToList());
    }
}
