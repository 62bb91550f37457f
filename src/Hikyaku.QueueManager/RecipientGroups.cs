using Hikyaku.Mail;

namespace Hikyaku.QueueManager;

/// <summary>Gathers a message's recipients by transport and next hop, and cuts each group at the transport's recipient limit.</summary>
internal sealed class RecipientGroups(MessageDelivery round)
{
    private readonly Dictionary<(TransportPlan Transport, DeliveryDestination Destination), (List<int> Indexes, List<Recipient> Recipients)> _groups = [];

    public void Add(TransportPlan transport, string nexthop, int index, Recipient recipient)
    {
        var destination = new DeliveryDestination(nexthop, transport.RecipientLimit == 1 ? recipient.Address.ToInternalForm() : nexthop);
        if (!_groups.TryGetValue((transport, destination), out var group)) _groups.Add((transport, destination), group = ([], []));
        group.Indexes.Add(index);
        group.Recipients.Add(recipient);
    }

    /// <summary>Every entry is counted as open on the message.</summary>
    public List<DeliveryEntry> ToEntries()
    {
        List<DeliveryEntry> entries = [];
        foreach (var ((transport, destination), (indexes, recipients)) in _groups)
        {
            int limit = transport.RecipientLimit == 0 ? indexes.Count : transport.RecipientLimit;
            for (int start = 0; start < indexes.Count; start += limit)
            {
                int count = Math.Min(limit, indexes.Count - start);
                entries.Add(new DeliveryEntry(round, transport, destination, indexes.GetRange(start, count), recipients.GetRange(start, count)));
                round.Open();
            }
        }
        return entries;
    }
}
