using System.Collections.Concurrent;

namespace Hikyaku.Dns;

/// <summary>Answers of one record type by name, until their time runs out. Bounded: when it is full, what has run out goes, and if that isn't enough, everything.</summary>
internal sealed class DnsAnswerCache<T>(int capacity, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public DnsAnswer<T>? Find(string name)
        => _kept.TryGetValue(name, out Kept? kept) && kept.Expires > time.GetTimestamp() ? kept.Answer : null;

    public void Keep(string name, DnsAnswer<T> answer, TimeSpan lifetime)
    {
        if (lifetime <= TimeSpan.Zero || capacity == 0) return;
        if (_kept.Count >= capacity) MakeRoom();
        _kept[name] = new Kept(answer, time.GetTimestamp() + (long)(lifetime.TotalSeconds * time.TimestampFrequency));
    }

    private void MakeRoom()
    {
        long now = time.GetTimestamp();
        foreach ((string name, Kept kept) in _kept)
            if (kept.Expires <= now) _kept.TryRemove(name, out _);
        if (_kept.Count >= capacity) _kept.Clear();
    }

    private sealed record Kept(DnsAnswer<T> Answer, long Expires);
}
