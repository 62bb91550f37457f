using System.Net;

namespace Hikyaku.Configuration.Reloading;

/// <summary>What a reload does to the listeners: a socket whose address and port both snapshots have is never touched.</summary>
public sealed class ReloadPlan
{
    private ReloadPlan(List<ListenerChange> added, List<ListenerChange> kept, List<ListenerChange> removed)
    {
        Added = added;
        Kept = kept;
        Removed = removed;
    }

    /// <summary>To bind before anything else changes.</summary>
    public IReadOnlyList<ListenerChange> Added { get; }

    /// <summary>Same socket, new settings for sessions to come.</summary>
    public IReadOnlyList<ListenerChange> Kept { get; }

    /// <summary>Stop accepting; sessions in progress finish.</summary>
    public IReadOnlyList<ListenerChange> Removed { get; }

    /// <param name="before">Null at a start.</param>
    /// <param name="after">The configuration to come.</param>
    public static ReloadPlan Compare(ConfigurationSnapshot? before, ConfigurationSnapshot after)
    {
        Dictionary<IPEndPoint, ServiceSnapshot> old = Listeners(before);
        var added = new List<ListenerChange>();
        var kept = new List<ListenerChange>();
        foreach ((IPEndPoint endPoint, ServiceSnapshot service) in Listeners(after))
        {
            if (old.Remove(endPoint, out ServiceSnapshot? earlier)) kept.Add(new ListenerChange(endPoint, earlier, service));
            else added.Add(new ListenerChange(endPoint, null, service));
        }
        return new ReloadPlan(added, kept, [.. old.Select(pair => new ListenerChange(pair.Key, pair.Value, null))]);
    }

    private static Dictionary<IPEndPoint, ServiceSnapshot> Listeners(ConfigurationSnapshot? snapshot)
    {
        var listeners = new Dictionary<IPEndPoint, ServiceSnapshot>();
        foreach (ServiceSnapshot service in snapshot?.Services ?? [])
            foreach (InetEndpoint endpoint in service.Endpoints) listeners.TryAdd(endpoint.EndPoint, service);
        return listeners;
    }
}
