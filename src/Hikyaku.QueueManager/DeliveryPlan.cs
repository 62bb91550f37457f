using System.Collections.Frozen;
using Hikyaku.Mail;
using Hikyaku.Rewriting;

namespace Hikyaku.QueueManager;

/// <summary>Where mail goes under one loaded configuration. Immutable; a reload replaces it, and what was claimed before goes on under the old one.</summary>
/// <param name="settings">The queue manager's own.</param>
/// <param name="resolver">Finds the transport and the next hop of an address.</param>
/// <param name="transports">One for each service of master.cf that delivers.</param>
/// <param name="lease">Held by each message from its routing to its last attempt: the tables behind the resolver and the agents stay open so long.</param>
public sealed class DeliveryPlan(QueueManagerSettings settings, AddressResolver resolver, IEnumerable<TransportPlan> transports, Lease lease)
{
    private readonly FrozenDictionary<string, TransportPlan> _transports = transports.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    public QueueManagerSettings Settings { get; } = settings;

    public AddressResolver Resolver { get; } = resolver;

    public Lease Lease { get; } = lease;

    /// <summary>Null when master.cf has no such service.</summary>
    public TransportPlan? Find(string transport) => _transports.GetValueOrDefault(transport);
}
