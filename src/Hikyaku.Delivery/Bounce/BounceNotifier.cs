using System.Buffers;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Hikyaku.Mail.Events;
using Hikyaku.Message.Notices;

namespace Hikyaku.Delivery.Bounce;

/// <summary>
/// Writes non-delivery and delay notices and hands them to the intake as new messages with a null sender (RFC 3464, RFC 5321 section 6.1). Nobody is told about a message
/// whose own sender is null: that would be a loop.
/// </summary>
public sealed class BounceNotifier(IMessageIntake intake, IEventSink events, LogSource source, BounceSettings settings, TimeProvider clock) : IBounceNotifier
{
    private const int BufferBytes = 64 * 1024;

    private volatile BounceSettings _settings = settings;

    public void Update(BounceSettings settings) => _settings = settings;

    public async ValueTask<bool> NotifyFailureAsync(IQueuedMessage message, IReadOnlyList<RecipientResult> failures, CancellationToken cancellationToken)
    {
        RecipientResult[] told = [.. failures.Where(static f => (f.Recipient.Notify & DsnNotify.Never) == 0 && WantsFailure(f.Recipient.Notify))];
        if (told.Length == 0) return true;
        if (message.Envelope.Sender.IsNull)
        {
            // Postmaster copies of undeliverable notices (postconf(5) notify_classes 2bounce) are chapter 6; the log keeps the cause.
            events.Emit(new ServiceLogged(source, LogSeverity.Warning, "undeliverable notification: nobody is told, since its sender is null", message.QueueId));
            return true;
        }
        return await SendAsync(NoticeKind.Failure, message, told, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask NotifyDelayAsync(IQueuedMessage message, IReadOnlyList<RecipientResult> delays, CancellationToken cancellationToken)
    {
        RecipientResult[] told = [.. delays.Where(static d => d.Recipient.Notify == DsnNotify.Default || (d.Recipient.Notify & DsnNotify.Delay) != 0)];
        if (told.Length > 0 && !message.Envelope.Sender.IsNull) await SendAsync(NoticeKind.Delay, message, told, cancellationToken).ConfigureAwait(false);
    }

    private static bool WantsFailure(DsnNotify notify) => notify == DsnNotify.Default || (notify & DsnNotify.Failure) != 0;

    private async ValueTask<bool> SendAsync(NoticeKind kind, IQueuedMessage message, RecipientResult[] results, CancellationToken cancellationToken)
    {
        try
        {
            return await QueueAsync(kind, message, results, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            // The queue could not read the message back, or not take the notice.
            events.Emit(new ServiceLogged(source, LogSeverity.Warning, $"{NameOf(kind)} notification failed to <{message.Envelope.Sender}>: {e.Message}", message.QueueId));
            return false;
        }
    }

    private static string NameOf(NoticeKind kind) => kind == NoticeKind.Failure ? "sender non-delivery" : "sender delay";

    private async ValueTask<bool> QueueAsync(NoticeKind kind, IQueuedMessage message, RecipientResult[] results, CancellationToken cancellationToken)
    {
        BounceSettings current = _settings;
        await using IIncomingMessage incoming = intake.Begin(new MessageOrigin { Source = MessageSource.Bounce, Service = "bounce", IsLocalClient = true });
        await using IMessageContent original = await message.OpenContentAsync(cancellationToken).ConfigureAwait(false);
        bool headersOnly = kind == NoticeKind.Delay || message.Envelope.Return == DsnReturn.Headers || original.LengthBytes > current.SizeLimitBytes;
        var writer = new NoticeWriter(Describe(kind, message, results, incoming.QueueId, headersOnly, current));
        await incoming.WriteAsync(new ReadOnlySequence<byte>(writer.WriteHead()), cancellationToken).ConfigureAwait(false);
        await CopyAsync(original, incoming, headersOnly, cancellationToken).ConfigureAwait(false);
        await incoming.WriteAsync(new ReadOnlySequence<byte>(writer.WriteTail()), cancellationToken).ConfigureAwait(false);

        var envelope = new Envelope
        {
            Sender = MailAddress.Null,
            Recipients = [Recipient.From(message.Envelope.Sender)],
            Body = message.Facts.HasEightBitContent || current.Texts[kind].HasEightBitLines ? BodyType.EightBitMime : BodyType.SevenBit,
        };
        string name = NameOf(kind);
        events.Emit(new NoticeQueued(source, message.QueueId, name, incoming.QueueId));
        IntakeResult result = await incoming.CommitAsync(envelope, IntakeDirectives.None, cancellationToken).ConfigureAwait(false);
        if (result.IsAccepted) return true;
        events.Emit(new ServiceLogged(
            source, LogSeverity.Warning, $"{name} notification failed to <{message.Envelope.Sender}>: {result.Status} {result.Cause}", message.QueueId));
        return false;
    }

    private DeliveryNotice Describe(NoticeKind kind, IQueuedMessage message, RecipientResult[] results, QueueId noticeId, bool headersOnly, BounceSettings current)
    {
        DateTimeOffset now = clock.GetLocalNow();
        return new DeliveryNotice
        {
            Kind = kind,
            ReportingMta = current.MyHostname,
            MailName = current.MailName,
            QueueId = message.QueueId,
            OriginalSender = message.Envelope.Sender,
            ArrivalTime = TimeZoneInfo.ConvertTime(message.Facts.ArrivalTime, clock.LocalTimeZone),
            EnvelopeId = message.Envelope.EnvelopeId,
            NoticeId = noticeId,
            Date = now,
            Text = current.Texts[kind],
            Recipients = [.. results.Select(static r => Describe(r))],
            ReturnsHeadersOnly = headersOnly,
            HasEightBitContent = message.Facts.HasEightBitContent,
        };
    }

    private static NoticeRecipient Describe(RecipientResult result) => new(
        result.Recipient.Address,
        result.Recipient.DsnOriginalRecipient,
        result.Recipient.OriginalAddress,
        // A class 4 status in a failure notice says that the time was up (RFC 3464 section 2.3.4 wants the class of the action).
        result.Outcome == DeliveryOutcome.Bounced ? result.Status.WithClass(5) : result.Status,
        result.RemoteMta,
        result.RemoteReply ?? result.Text,
        result.RemoteReply is not null,
        result.Text);

    private static async ValueTask CopyAsync(IMessageContent original, IIncomingMessage incoming, bool headersOnly, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var end = new HeaderEnd();
            for (long offset = 0; ;)
            {
                int read = await original.ReadAsync(offset, buffer, cancellationToken).ConfigureAwait(false);
                if (read == 0) return;
                int wanted = headersOnly ? end.TakeHeaders(buffer.AsSpan(0, read)) : read;
                await incoming.WriteAsync(new ReadOnlySequence<byte>(buffer, 0, wanted), cancellationToken).ConfigureAwait(false);
                if (headersOnly && end.IsFound) return;
                offset += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
