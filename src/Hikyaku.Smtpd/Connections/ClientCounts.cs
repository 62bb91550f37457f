namespace Hikyaku.Smtpd.Connections;

/// <summary>
/// What one client does with one service. As in anvil(8) the counts of all events begin again when a time unit is over, with the first event after it. Its owner locks.
/// </summary>
/// <param name="key">Which client of which service.</param>
/// <param name="start">A timestamp.</param>
internal sealed class ClientCounts(ClientKey key, long start)
{
    private readonly int[] _events = new int[(int)ClientEvent.Auth + 1];
    private long _start = start;

    public ClientKey Key => key;

    /// <summary>Open now.</summary>
    public int Sessions { get; set; }

    /// <summary>When the last session ended, as a timestamp.</summary>
    public long IdleSince { get; set; }

    /// <summary>Counts one more, and gives how many there were since the time unit began.</summary>
    public int Add(ClientEvent what, long now, long timeUnit)
    {
        BeginAnew(now, timeUnit);
        return ++_events[(int)what];
    }

    public int Get(ClientEvent what, long now, long timeUnit)
    {
        BeginAnew(now, timeUnit);
        return _events[(int)what];
    }

    private void BeginAnew(long now, long timeUnit)
    {
        if (now - _start <= timeUnit) return;
        _start = now;
        Array.Clear(_events);
    }
}
