using System.Collections.Frozen;
using Hikyaku.Rewriting;

namespace Hikyaku.QueueManager;

/// <summary>Where mail goes under one loaded configuration. Immutable; a reload replaces it, and what was claimed before goes on under the old one.</summary>
public sealed class DeliveryPlan(QueueManagerSettings settings, AddressResolver resolver, IEnumerable<TransportPlan> transports)
{
    private readonly FrozenDictionary<string, TransportPlan> _transports = transports.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    public QueueManagerSettings Settings { get; } = settings;

    public AddressResolver Resolver { get; } = resolver;

    /// <summary>Null when master.cf has no such service.</summary>
    public TransportPlan? Find(string transport) => _transports.GetValueOrDefault(transport);
}
