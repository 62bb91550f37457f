using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;

namespace Hikyaku.Delivery;

/// <summary>Stands for an agent that a later chapter brings: its mail waits, and says for what.</summary>
/// <param name="command">The program's name in master.cf.</param>
/// <param name="chapter">Of the road, with its title.</param>
internal sealed class UnsupportedDeliveryAgent(string command, string chapter) : IDeliveryAgent
{
    public Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
        => Task.FromResult(RecipientResults.ForAll(
            request, recipient => RecipientResults.Failed(recipient, "none", new EnhancedStatus(4, 3, 5), $"delivery through {command} is not supported yet: {chapter}")));
}
