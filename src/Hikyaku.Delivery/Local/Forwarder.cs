using System.Buffers;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Hikyaku.Message.Notices;

namespace Hikyaku.Delivery.Local;

/// <summary>Submits a message again for the addresses that an alias named: one new message for all of them, with the sender it had.</summary>
internal sealed class Forwarder(IMessageIntake intake, LocalSettings settings, TimeProvider time)
{
    private const int BlockBytes = 64 * 1024;

    private static readonly MessageOrigin Origin = new() { Source = MessageSource.Forward, Service = "local" };

    /// <summary>The id of the new message, or why there is none.</summary>
    public async ValueTask<(QueueId Id, IntakeResult Result)> ForwardAsync(DeliveryRequest request, Recipient recipient, IReadOnlyList<MailAddress> targets, CancellationToken cancellationToken)
    {
        IIncomingMessage message = intake.Begin(Origin);
        await using (message.ConfigureAwait(false))
        {
            string trace = $"Received: by {settings.Myhostname} ({settings.MailName})\r\n\tid {message.QueueId}; {MailDate.Format(time.GetLocalNow())}\r\nDelivered-To: {recipient.Address}\r\n";
            await message.WriteAsync(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(trace)), cancellationToken).ConfigureAwait(false);
            await CopyAsync(request.Content, message, cancellationToken).ConfigureAwait(false);
            Envelope envelope = request.Envelope with
            {
                Recipients = [.. targets.Select(target => recipient with { Address = target })],
            };
            return (message.QueueId, await message.CommitAsync(envelope, IntakeDirectives.None, cancellationToken).ConfigureAwait(false));
        }
    }

    private static async ValueTask CopyAsync(IMessageContent content, IIncomingMessage message, CancellationToken cancellationToken)
    {
        if (content.TryGetMemory(out ReadOnlyMemory<byte> whole))
        {
            await message.WriteAsync(new ReadOnlySequence<byte>(whole), cancellationToken).ConfigureAwait(false);
            return;
        }
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            long offset = 0;
            while (await content.ReadAsync(offset, block, cancellationToken).ConfigureAwait(false) is var length and > 0)
            {
                offset += length;
                await message.WriteAsync(new ReadOnlySequence<byte>(block, 0, length), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
