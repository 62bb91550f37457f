using System.Buffers;
using Hikyaku.Mail.Contracts;
using Hikyaku.Policy;
using Hikyaku.Smtp.Content;
using Hikyaku.Smtpd.Settings;
using Hikyaku.Smtpd.Verbs;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>Receives the content of messages, one after the other, and answers at the end of each.</summary>
internal sealed class DataReceiver(SmtpServerSession session)
{
    private readonly DotReader _reader = new();
    private bool _isFirst = true;

    /// <summary>Takes what there is of the content. Pending: more is needed; <paramref name="input"/> holds what is to be shown again.</summary>
    public async ValueTask<(VerbOutcome Outcome, ReadOnlySequence<byte> Unread)> ReceiveAsync(ReadOnlySequence<byte> input, CancellationToken cancellationToken)
    {
        MailTransaction transaction = session.Transaction!;
        if (_isFirst && !await BeginAsync(input, transaction, cancellationToken).ConfigureAwait(false)) return (VerbOutcome.Pending, input);
        while (true)
        {
            DotReadStatus status = _reader.Read(ref input, out ReadOnlySequence<byte> content);
            if (status == DotReadStatus.NeedMore) return (VerbOutcome.Pending, input);
            if (status == DotReadStatus.EndOfData) break;
            await transaction.WriteAsync(content, cancellationToken).ConfigureAwait(false);
        }
        return (await FinishAsync(transaction, cancellationToken).ConfigureAwait(false), input);
    }

    // Content that begins with a blank would continue our own Received header: an empty line keeps it apart. A mailbox's From_ line, which
    // sendmail takes, becomes a header. Both need the beginning of the first line.
    private async ValueTask<bool> BeginAsync(ReadOnlySequence<byte> input, MailTransaction transaction, CancellationToken cancellationToken)
    {
        if (input.Length < 6 && input.PositionOf((byte)'\n') is null) return false;
        byte[] start = new byte[Math.Min(6, input.Length)];
        input.Slice(0, start.Length).CopyTo(start);
        _isFirst = false;
        if (start[0] is (byte)' ' or (byte)'\t') await transaction.WriteHeaderAsync("\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        else if (start.AsSpan().TrimStart((byte)'>').StartsWith("From "u8)) await transaction.WriteHeaderAsync("X-Mailbox-Line: "u8.ToArray(), cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async ValueTask<VerbOutcome> FinishAsync(MailTransaction transaction, CancellationToken cancellationToken)
    {
        StrayBytes stray = _reader.Stray;
        _reader.Reset();
        _isFirst = true;
        session.Where = "END-OF-MESSAGE";
        session.Phase = SessionPhase.Command;
        VerbOutcome outcome = await AnswerAsync(transaction, stray, cancellationToken).ConfigureAwait(false);
        await session.EndTransactionAsync().ConfigureAwait(false);
        return outcome;
    }

    private async ValueTask<VerbOutcome> AnswerAsync(MailTransaction transaction, StrayBytes stray, CancellationToken cancellationToken)
    {
        if (stray != StrayBytes.None && !session.Client.IsBareNewlineExempt)
        {
            SmtpdDialogSettings dialog = session.Settings.Dialog;
            if (dialog.BareNewline == BareNewlineMode.Reject)
            {
                CommandLoop.RefuseBareNewline(session);
                return VerbOutcome.Failed;
            }
            session.Counters.SawBareLf |= dialog.BareNewline == BareNewlineMode.Note && (stray & StrayBytes.BareLf) != 0;
        }
        if (transaction.SizeBytes > 0) session.Policy.Request.SizeBytes = transaction.SizeBytes;
        if (!transaction.IsTooBig && !await session.Policy.PassesAsync(PolicyStage.EndOfData, session.Where, transaction.QueueId, cancellationToken).ConfigureAwait(false))
            return VerbOutcome.Failed;
        if (transaction.IsTooBig) session.Log.Warn("queue file size limit exceeded", transaction.QueueId);
        IntakeResult result = await transaction.CommitAsync(session.Policy.Request.Session.Directives.ToIntakeDirectives(), cancellationToken).ConfigureAwait(false);
        return Answer(transaction, result);
    }

    private VerbOutcome Answer(MailTransaction transaction, IntakeResult result)
    {
        if (result.IsAccepted)
        {
            session.Errors.Forgive();
            session.Replies.Send($"250 2.0.0 Ok: queued as {transaction.QueueId}");
            return VerbOutcome.Succeeded;
        }
        if (result.Cause is { } cause && result.Status is IntakeStatus.WriteError or IntakeStatus.InsufficientStorage) session.Log.Warn(cause, transaction.QueueId);
        session.Replies.Send(result.Status switch
        {
            IntakeStatus.WriteError => "451 4.3.0 Error: queue file write error"u8,
            IntakeStatus.InsufficientStorage => "452 4.3.1 Insufficient system storage"u8,
            IntakeStatus.TooBig => "552 5.3.4 Error: message file too big"u8,
            IntakeStatus.TooManyHops => "554 5.4.0 Error: too many hops"u8,
            IntakeStatus.ContentRejected => "550 5.7.1 Error: message content rejected"u8,
            IntakeStatus.NoRecipients => "550 5.1.0 Error: no recipients specified"u8,
            _ => "451 4.7.1 Error: service unavailable"u8,
        });
        return VerbOutcome.Failed;
    }
}
