using Hikyaku.Delivery.Mailboxes;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Hikyaku.Rewriting;

namespace Hikyaku.Delivery.Local;

/// <summary>
/// local(8): aliases, then mailboxes. An alias with several targets is settled at once: what a mailbox did not take then travels on in the forwarded message, so that a retry repeats no
/// delivery that worked.
/// </summary>
internal sealed class LocalDeliveryAgent(
    LocalSettings settings, AliasMap aliases, AddressResolver resolver, IMailboxWriter mailboxes, Forwarder forwarder, TimeProvider time) : IDeliveryAgent
{
    private const string Relay = "local";

    public async Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        var results = new List<RecipientResult>(request.Recipients.Count);
        foreach (Recipient recipient in request.Recipients)
        {
            long started = time.GetTimestamp();
            (EnhancedStatus status, string text) = await DeliverOneAsync(request, recipient, cancellationToken).ConfigureAwait(false);
            TimeSpan elapsed = time.GetElapsedTime(started);
            results.Add(status.Class == 2 ? RecipientResults.Sent(recipient, Relay, text, elapsed) : RecipientResults.Failed(recipient, Relay, status, text, elapsed));
        }
        return new DeliveryResult(results);
    }

    private async ValueTask<(EnhancedStatus Status, string Text)> DeliverOneAsync(DeliveryRequest request, Recipient recipient, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlySet<string> before = await DeliveredTo.ReadAsync(request.Content, cancellationToken).ConfigureAwait(false);
            if (before.Contains(recipient.Address.ToString())) return (new EnhancedStatus(5, 4, 6), $"mail forwarding loop for {recipient.Address}");
            var expansion = new AliasExpansion(aliases, resolver, settings.RecipientDelimiter);
            await expansion.ExpandAsync(recipient.Address.LocalPart, cancellationToken).ConfigureAwait(false);
            if (expansion.Failure is { } failure) return (failure.Status, failure.Text);
            return await DeliverToTargetsAsync(request, recipient, expansion, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            return (new EnhancedStatus(4, 3, 0), exception.Message);
        }
    }

    private async ValueTask<(EnhancedStatus Status, string Text)> DeliverToTargetsAsync(
        DeliveryRequest request, Recipient recipient, AliasExpansion expansion, CancellationToken cancellationToken)
    {
        List<MailAddress> onward = [.. expansion.Addresses];
        bool isOnly = expansion.Users.Count + onward.Count == 1;
        int delivered = 0;
        var content = new MailboxContent(request.Content, request.Envelope.Sender, recipient.OriginalAddress, recipient.Address);
        foreach (string user in expansion.Users)
        {
            MailboxFailure? failure = await mailboxes.ExistsAsync(user, cancellationToken).ConfigureAwait(false)
                ? await mailboxes.WriteAsync(user, content, cancellationToken).ConfigureAwait(false)
                : new MailboxFailure(new EnhancedStatus(5, 1, 1), $"unknown user: \"{user}\"");
            if (failure is null) delivered++;
            else if (isOnly || (delivered == 0 && !failure.Status.IsPermanent)) return (failure.Status, failure.Text);
            else onward.Add(new MailAddress(user, recipient.Address.Domain));
        }
        if (onward.Count == 0) return (EnhancedStatus.Success, "delivered to maildir");
        (QueueId id, IntakeResult result) = await forwarder.ForwardAsync(request, recipient, onward, cancellationToken).ConfigureAwait(false);
        return result.IsAccepted ? (EnhancedStatus.Success, $"forwarded as {id}") : FailureOf(result);
    }

    private static (EnhancedStatus Status, string Text) FailureOf(IntakeResult result) => result.Status switch
    {
        IntakeStatus.TooManyHops => (new EnhancedStatus(5, 4, 0), "too many hops"),
        IntakeStatus.TooBig => (new EnhancedStatus(5, 3, 4), "message file too big"),
        IntakeStatus.ContentRejected => (new EnhancedStatus(5, 7, 1), "message content rejected"),
        _ => (new EnhancedStatus(4, 3, 0), $"cannot forward: {result.Cause ?? result.Status.ToString()}"),
    };
}
