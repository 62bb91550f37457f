using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;

namespace Hikyaku.Delivery;

/// <summary>error(8): bounces, or as the retry service defers, with the next hop as the reason: <c>[x.y.z] text</c>.</summary>
/// <param name="isRetry">The service is called retry: nothing is bounced.</param>
internal sealed class ErrorDeliveryAgent(bool isRetry) : IDeliveryAgent
{
    private const string NoText = "mail for this destination is not accepted";

    public Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        string text = request.Nexthop.Trim();
        var status = new EnhancedStatus((byte)(isRetry ? 4 : 5), 0, 0);
        if (EnhancedStatus.TryParse(text, out EnhancedStatus written, out int length))
        {
            text = text[length..].TrimStart();
            // A class that isn't the service's own would mean something else than the service's name says; 4 is what error: may choose.
            status = written.Class == 2 || (isRetry && written.Class != 4) ? written.WithClass(status.Class) : written;
        }
        return Task.FromResult(RecipientResults.ForAll(request, recipient => RecipientResults.Failed(recipient, "none", status, text.Length > 0 ? text : NoText)));
    }
}
