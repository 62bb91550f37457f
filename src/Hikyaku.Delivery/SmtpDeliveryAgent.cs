using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Hikyaku.SmtpClient;

namespace Hikyaku.Delivery;

/// <summary>smtp(8): an smtp service of master.cf, whatever its name.</summary>
internal sealed class SmtpDeliveryAgent(SmtpTransport transport) : IDeliveryAgent, IAsyncDisposable
{
    public Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken) => transport.DeliverAsync(request, cancellationToken);

    public ValueTask DisposeAsync() => transport.DisposeAsync();
}
