using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;

namespace Hikyaku.Delivery;

/// <summary>postconf(5) soft_bounce = yes: an agent whose permanent failures only defer, while an administrator tries a configuration.</summary>
internal sealed class SoftBounceAgent(IDeliveryAgent agent) : IDeliveryAgent, IAsyncDisposable
{
    public async Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
        => RecipientResults.Soften(await agent.DeliverAsync(request, cancellationToken).ConfigureAwait(false));

    public ValueTask DisposeAsync() => (agent as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask;
}
