using Hikyaku.Mail;
using Hikyaku.Policy.Lookups;
using Hikyaku.Policy.Restrictions;
using Hikyaku.Rewriting;

namespace Hikyaku.Policy.Evaluating;

/// <summary>
/// The order of things (SMTPD_ACCESS_README): which lists run at which moment, what is postponed from one to the next, and what is implied behind the last.
/// </summary>
/// <remarks>
/// With smtpd_delay_reject: connect, HELO and MAIL only note; at each RCPT the client, helo and sender lists run, then relay and recipient. Without it each list runs
/// at its own command. Behind the recipient lists: a postponed refusal, then the implied reject_unlisted_recipient. <c>postmaster</c> without a domain skips it all.
/// </remarks>
internal sealed class StageRunner(PolicySettings settings, StageLists lists, RecipientTables recipients, ImpliedPlaces places)
{
    private const string UnlistedSender = "smtpd_reject_unlisted_sender";
    private const string UnlistedRecipient = "smtpd_reject_unlisted_recipient";

    public ValueTask<RestrictionOutcome> RunAsync(Evaluation evaluation) => evaluation.Stage switch
    {
        PolicyStage.Connect => settings.DelaysReject ? Nothing : RunClientAsync(evaluation),
        PolicyStage.Helo => settings.DelaysReject ? Nothing : RunHeloAsync(evaluation),
        PolicyStage.Mail => RunMailAsync(evaluation),
        PolicyStage.Data => RunDataAsync(evaluation, lists.Data, "DATA"),
        PolicyStage.EndOfData => RunDataAsync(evaluation, lists.EndOfData, "END-OF-MESSAGE"),
        _ => RunRecipientAsync(evaluation),
    };

    private static ValueTask<RestrictionOutcome> Nothing => ValueTask.FromResult(RestrictionOutcome.Dunno);

    private async ValueTask<RestrictionOutcome> RunClientAsync(Evaluation evaluation)
    {
        DeferralState state = evaluation.Session.State;
        state.BeginClient();
        evaluation.State.Reset();
        RestrictionOutcome outcome = lists.Client.Restrictions.IsEmpty
            ? RestrictionOutcome.Dunno
            : await lists.Client.EvaluateAsync(evaluation, evaluation.Request.Client.Name.ToString()).ConfigureAwait(false);
        state.EndClient();
        return outcome;
    }

    private async ValueTask<RestrictionOutcome> RunHeloAsync(Evaluation evaluation)
    {
        if (evaluation.Request.HeloName is not { } helo) return RestrictionOutcome.Dunno;
        DeferralState state = evaluation.Session.State;
        state.BeginHelo();
        evaluation.State.Reset();
        RestrictionOutcome outcome = await lists.Helo.EvaluateAsync(evaluation, helo).ConfigureAwait(false);
        state.EndHelo();
        return outcome;
    }

    private async ValueTask<RestrictionOutcome> RunMailAsync(Evaluation evaluation)
    {
        if (evaluation.Request.Sender is { IsNull: false } sender)
        {
            RestrictionOutcome syntax = await CheckSyntaxAsync(evaluation, sender, new EnhancedStatus(5, 1, 7), "sender").ConfigureAwait(false);
            if (syntax == RestrictionOutcome.Reject) return syntax;
        }
        return settings.DelaysReject ? RestrictionOutcome.Dunno : await RunSenderAsync(evaluation).ConfigureAwait(false);
    }

    private async ValueTask<RestrictionOutcome> RunSenderAsync(Evaluation evaluation)
    {
        if (evaluation.Request.Sender is not { } sender) return RestrictionOutcome.Dunno;
        DeferralState state = evaluation.Session.State;
        state.BeginSender();
        evaluation.State.Reset();
        RestrictionOutcome outcome = lists.Sender.Restrictions.IsEmpty
            ? RestrictionOutcome.Dunno
            : await lists.Sender.EvaluateAsync(evaluation, sender.ToString()).ConfigureAwait(false);
        state.EndSender();
        bool checksList = settings.RejectsUnlistedSender && outcome != RestrictionOutcome.Reject && !state.IsSenderListChecked;
        if (!checksList || evaluation.Session.Directives.Discard || sender.IsNull) return outcome;
        outcome = await recipients.CheckAsync(evaluation, AddressSide.Sender, sender).ConfigureAwait(false);
        RecordImplied(evaluation, UnlistedSender, "reject_unlisted_sender", places.UnlistedSender, outcome);
        return outcome;
    }

    private async ValueTask<RestrictionOutcome> RunRecipientAsync(Evaluation evaluation)
    {
        if (evaluation.Recipient is not { } recipient) return RestrictionOutcome.Dunno;
        // RFC 5321 section 4.5.1: taken from anybody, in any case of letters.
        if (recipient.Domain.Length == 0 && recipient.LocalPart.Equals("postmaster", StringComparison.OrdinalIgnoreCase)) return RestrictionOutcome.Ok;
        evaluation.Session.State.IsRecipientListChecked = false;
        RestrictionOutcome outcome = await CheckSyntaxAsync(evaluation, recipient, new EnhancedStatus(5, 1, 3), "recipient").ConfigureAwait(false);
        if (outcome != RestrictionOutcome.Reject && settings.DelaysReject) outcome = await RunDelayedAsync(evaluation).ConfigureAwait(false);
        if (outcome == RestrictionOutcome.Reject) return outcome;
        outcome = await RunRecipientListsAsync(evaluation, recipient.ToString()).ConfigureAwait(false);
        if (outcome != RestrictionOutcome.Reject) outcome = ApplyPostponed(evaluation, outcome);
        bool checksList = settings.RejectsUnlistedRecipient && outcome != RestrictionOutcome.Reject && !evaluation.Session.State.IsRecipientListChecked;
        if (!checksList || evaluation.Session.Directives.Discard) return outcome;
        outcome = await recipients.CheckAsync(evaluation, AddressSide.Recipient, recipient).ConfigureAwait(false);
        RecordImplied(evaluation, UnlistedRecipient, "reject_unlisted_recipient", places.UnlistedRecipient, outcome);
        return outcome;
    }

    private async ValueTask<RestrictionOutcome> RunDelayedAsync(Evaluation evaluation)
    {
        RestrictionOutcome outcome = await RunClientAsync(evaluation).ConfigureAwait(false);
        if (outcome != RestrictionOutcome.Reject) outcome = await RunHeloAsync(evaluation).ConfigureAwait(false);
        return outcome == RestrictionOutcome.Reject ? outcome : await RunSenderAsync(evaluation).ConfigureAwait(false);
    }

    private async ValueTask<RestrictionOutcome> RunRecipientListsAsync(Evaluation evaluation, string replyName)
    {
        evaluation.Session.State.BeginRecipient();
        evaluation.State.Reset();
        (StageList first, StageList second) = settings.RelayBeforeRecipient ? (lists.Relay, lists.Recipient) : (lists.Recipient, lists.Relay);
        RestrictionOutcome outcome = await first.EvaluateAsync(evaluation, replyName).ConfigureAwait(false);
        return outcome == RestrictionOutcome.Reject ? outcome : await second.EvaluateAsync(evaluation, replyName).ConfigureAwait(false);
    }

    private static async ValueTask<RestrictionOutcome> RunDataAsync(Evaluation evaluation, StageList list, string replyName)
    {
        evaluation.Session.State.Clear(); // a refused last recipient must not refuse those before it
        evaluation.State.Reset();
        RestrictionOutcome outcome = await list.EvaluateAsync(evaluation, replyName).ConfigureAwait(false);
        return outcome == RestrictionOutcome.Reject ? outcome : ApplyPostponed(evaluation, outcome);
    }

    private static RestrictionOutcome ApplyPostponed(Evaluation evaluation, RestrictionOutcome outcome)
    {
        if (evaluation.Session.State.Active is not { } deferral) return outcome;
        outcome = evaluation.Reject(ErrorKind.Policy, deferral.ReplyCode, deferral.Status, deferral.Text);
        evaluation.Trace.Add(new DecisionStep("defer_if_permit", "postponed refusal", evaluation.State.Decision!.Verdict, default, deferral.Text));
        return outcome;
    }

    private static async ValueTask<RestrictionOutcome> CheckSyntaxAsync(Evaluation evaluation, MailAddress address, EnhancedStatus status, string side)
    {
        Resolution resolution = await evaluation.ResolveAsync(address).ConfigureAwait(false);
        if (resolution.Failure is not { Status.IsPermanent: true }) return RestrictionOutcome.Dunno;
        evaluation.Warn($"Illegal address syntax from {evaluation.Request.Client.Name} in {(side == "sender" ? "MAIL" : "RCPT")} command: <{address}>");
        RestrictionOutcome outcome = evaluation.Reject(ErrorKind.Software, ReplyCode.ParameterSyntaxError, status, $"Bad {side} address syntax");
        evaluation.Trace.Add(new DecisionStep("address syntax", "RFC 5321", evaluation.State.Decision!.Verdict, default, resolution.Recipient.ToInternalForm()));
        return outcome;
    }

    private static void RecordImplied(Evaluation evaluation, string parameter, string restriction, SourcePlace place, RestrictionOutcome outcome)
    {
        DecisionVerdict verdict = outcome == RestrictionOutcome.Reject ? evaluation.State.Decision!.Verdict : evaluation.State.Special;
        evaluation.Trace.Add(new DecisionStep(parameter, restriction, verdict, place, evaluation.State.Matched));
        evaluation.State.Matched = null;
        evaluation.State.Special = DecisionVerdict.Neutral;
    }
}
