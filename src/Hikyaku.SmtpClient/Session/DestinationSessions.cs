using System.Diagnostics.CodeAnalysis;

namespace Hikyaku.SmtpClient.Session;

/// <summary>The idle sessions of one destination, most recently used last, and how busy the destination is. Thread-safe.</summary>
internal sealed class DestinationSessions
{
    private readonly Lock _lock = new();
    private readonly List<(SmtpSession Session, long Since, TimeSpan Limit)> _idle = [];
    private int _active;
    private long _lastEnd;

    public void Begin()
    {
        lock (_lock) _active++;
    }

    /// <summary>True when the destination is busy: another delivery is under way, or one ended within the time that a session would be kept.</summary>
    public bool End(long now, TimeProvider time, TimeSpan idleLimit)
    {
        lock (_lock)
        {
            bool isBusy = --_active > 0 || (_lastEnd != 0 && time.GetElapsedTime(_lastEnd, now) < idleLimit);
            _lastEnd = now;
            return isBusy;
        }
    }

    public void Keep(SmtpSession session, long now, TimeSpan limit)
    {
        lock (_lock) _idle.Add((session, now, limit));
    }

    public bool TryTake([NotNullWhen(true)] out SmtpSession? session)
    {
        lock (_lock)
        {
            session = _idle.Count > 0 ? _idle[^1].Session : null;
            if (session is not null) _idle.RemoveAt(_idle.Count - 1);
            return session is not null;
        }
    }

    public IReadOnlyList<SmtpSession> TakeExpired(long now, TimeProvider time)
    {
        lock (_lock)
        {
            if (_idle.Count == 0) return [];
            SmtpSession[] expired = [.. _idle.Where(entry => time.GetElapsedTime(entry.Since, now) >= entry.Limit).Select(static entry => entry.Session)];
            if (expired.Length > 0) _idle.RemoveAll(entry => expired.Contains(entry.Session));
            return expired;
        }
    }

    public bool IsForgettable(long now, TimeProvider time)
    {
        lock (_lock) return _active == 0 && _idle.Count == 0 && time.GetElapsedTime(_lastEnd, now) > TimeSpan.FromMinutes(1);
    }
}
