using Hikyaku.Mail;
using Hikyaku.Rewriting;
using Hikyaku.SmtpClient.Transactions;

namespace Hikyaku.SmtpClient;

/// <summary>What happens to a message before any host is asked: smtp_generic_maps, and results for addresses that no command can carry.</summary>
internal sealed class AttemptPreparation(SmtpClientSettings settings)
{
    public async ValueTask PrepareAsync(DeliveryAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            if (settings.Generic is { IsEmpty: false } map) await ApplyGenericAsync(attempt, map, cancellationToken).ConfigureAwait(false);
        }
        catch (GenericMapException exception)
        {
            attempt.FailPending(new DeliveryFailure(new EnhancedStatus(4, 3, 0), $"smtp_generic_maps lookup error: {exception.Message}"), null);
        }
        catch (ContentReadException exception)
        {
            attempt.FailPending(DeliveryFailure.Unreadable(exception), null);
        }
        RefuseUnspeakable(attempt);
    }

    private static async ValueTask ApplyGenericAsync(DeliveryAttempt attempt, GenericMap map, CancellationToken cancellationToken)
    {
        attempt.Sender = await GenericMapException.AskAsync(map, attempt.Sender, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < attempt.Addresses.Length; i++)
            attempt.Addresses[i] = await GenericMapException.AskAsync(map, attempt.Addresses[i], cancellationToken).ConfigureAwait(false);
        attempt.Outgoing = await GenericHeaders.RewriteAsync(attempt.Request.Content, map, cancellationToken).ConfigureAwait(false);
    }

    private static void RefuseUnspeakable(DeliveryAttempt attempt)
    {
        if (!CommandEncoder.IsEncodable(attempt.Sender))
            attempt.FailPending(new DeliveryFailure(new EnhancedStatus(5, 1, 7), "bad sender address: control character"), null);
        foreach (int index in attempt.Pending.ToArray())
            if (!CommandEncoder.IsEncodable(attempt.Addresses[index]))
                attempt.Fail(index, new DeliveryFailure(new EnhancedStatus(5, 1, 3), "bad recipient address: control character"), null);
    }
}
