using System.Buffers;
using System.Globalization;
using System.Text;
using Hikyaku.Cleanup.Headers;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;
using Hikyaku.Storage.Maildrop;

namespace Hikyaku.Cleanup.Pickup;

/// <summary>Hands one file of the maildrop to the intake.</summary>
internal sealed class MaildropIntake(IMessageIntake intake, IEventSink events, LogSource source, TimeProvider time)
{
    private const int ChunkBytes = 64 * 1024;

    /// <exception cref="IOException">The file could not be read: not the file's fault.</exception>
    public async Task<MaildropOutcome> TakeAsync(string path, PickupSettings settings, CancellationToken cancellationToken)
    {
        MaildropOpenStatus status = MaildropReader.TryOpen(path, out MaildropReader? reader, out string? cause);
        if (status == MaildropOpenStatus.NotAFile)
        {
            Warn($"{path}: not a regular file", default);
            return MaildropOutcome.Damaged;
        }
        if (status == MaildropOpenStatus.Refused) Warn($"open input file {path}: {cause}", default);
        if (reader is null) return MaildropOutcome.Later;
        using (reader) return await TakeAsync(path, reader, settings, cancellationToken).ConfigureAwait(false);
    }

    private async Task<MaildropOutcome> TakeAsync(string path, MaildropReader reader, PickupSettings settings, CancellationToken cancellationToken)
    {
        QueueId id = default;
        try
        {
            MaildropEnvelope envelope = reader.ReadEnvelope();
            var origin = new MessageOrigin
            {
                Source = MessageSource.Pickup,
                Service = PickupSettings.ServiceName,
                UserId = reader.UserId,
                IsLocalClient = envelope.IsLocal,
            };
            await using IIncomingMessage message = intake.Begin(origin);
            id = message.QueueId;
            MailAddress sender = MailAddress.FromInternalForm(envelope.Sender);
            events.Emit(new MessagePickedUp(source, id, reader.UserId, sender));
            if (envelope.AsksForVerp) Warn("VERP (sendmail -XV) is not supported yet (chapter 6): sent with the plain sender", id);
            message.StartContent(sender, envelope.FullName, []);
            await CopyContentAsync(message, reader, settings, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<MaildropRecipient> extracted = reader.ReadExtracted();
            IntakeResult result = await message.CommitAsync(MakeEnvelope(envelope, sender, extracted), IntakeDirectives.None, cancellationToken).ConfigureAwait(false);
            return Judge(result, path, id);
        }
        catch (InvalidDataException e)
        {
            Warn($"uid={reader.UserId.ToString(CultureInfo.InvariantCulture)}: {path}: {e.Message}", id);
            return MaildropOutcome.Damaged;
        }
    }

    private async Task CopyContentAsync(IIncomingMessage message, MaildropReader reader, PickupSettings settings, CancellationToken cancellationToken)
    {
        string date = MailDate.Format(time.GetUtcNow(), time.LocalTimeZone);
        byte[] received = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"Received: by {settings.MyHostname} ({settings.MailName}, from userid {reader.UserId})\r\n\tid {message.QueueId}; {date}\r\n"));
        await message.WriteAsync(new ReadOnlySequence<byte>(received), cancellationToken).ConfigureAwait(false);
        var chunk = new ArrayBufferWriter<byte>(ChunkBytes + 4096);
        bool isFirst = true, hasMore = true;
        while (hasMore)
        {
            chunk.ResetWrittenCount();
            hasMore = reader.ReadContent(chunk, ChunkBytes);
            // A first line that begins with a blank would become part of our Received.
            if (isFirst && chunk.WrittenSpan is [(byte)' ' or (byte)'\t', ..])
                await message.WriteAsync(new ReadOnlySequence<byte>("\r\n"u8.ToArray()), cancellationToken).ConfigureAwait(false);
            isFirst = false;
            if (chunk.WrittenCount > 0) await message.WriteAsync(new ReadOnlySequence<byte>(chunk.WrittenMemory), cancellationToken).ConfigureAwait(false);
        }
    }

    private static Envelope MakeEnvelope(MaildropEnvelope envelope, MailAddress sender, IReadOnlyList<MaildropRecipient> extracted) => new()
    {
        Sender = sender,
        Body = envelope.Body,
        Return = envelope.Return,
        EnvelopeId = envelope.EnvelopeId,
        Recipients = [.. envelope.Recipients.Concat(extracted).Select(static r => Recipient.From(MailAddress.FromInternalForm(r.Address)) with { Notify = r.Notify })],
    };

    private MaildropOutcome Judge(IntakeResult result, string path, QueueId id)
    {
        switch (result.Status)
        {
            case IntakeStatus.Queued or IntakeStatus.Discarded:
                return MaildropOutcome.Queued;
            case IntakeStatus.WriteError or IntakeStatus.InsufficientStorage or IntakeStatus.ShuttingDown:
                if (result.Status != IntakeStatus.ShuttingDown) Warn($"{path}: not taken now: {result.Status}{(result.Cause is null ? "" : ": " + result.Cause)}", id);
                return MaildropOutcome.Later;
            default:
                Warn($"{path}: cannot be taken: {result.Status}; a notice to the sender is not supported yet (chapter 6)", id);
                return MaildropOutcome.Damaged;
        }
    }

    private void Warn(string text, QueueId id) => events.Emit(new ServiceLogged(source, LogSeverity.Warning, text, id));
}
