using System.Collections.Concurrent;

namespace Hikyaku.SmtpClient.Session;

/// <summary>
/// Idle sessions, by what makes them interchangeable. A session is in the cache or with one delivery, never both. Kept are those of destinations that are busy:
/// others are being delivered to at the moment, or were within the idle limit (what Postfix's queue manager asks of its session cache on demand).
/// </summary>
internal sealed class SessionCache : IAsyncDisposable
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<SessionKey, DestinationSessions> _destinations = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private int _isDisposed;

    public SessionCache(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(static state => _ = ((SessionCache)state!).SweepAsync(), this, SweepInterval, SweepInterval);
    }

    /// <summary>A delivery to the destination begins: an idle session that is still good, or null when one must be opened.</summary>
    public async ValueTask<SmtpSession?> BeginAsync(SessionKey key, SessionReuse reuse)
    {
        DestinationSessions sessions = _destinations.GetOrAdd(key, static _ => new DestinationSessions());
        sessions.Begin();
        while (sessions.TryTake(out SmtpSession? session))
        {
            if (session.Connection.IsQuiet && IsReusable(session, reuse)) return session;
            await session.QuitAsync(awaitsReply: false).ConfigureAwait(false);
        }
        return null;
    }

    /// <summary>A delivery ends. The session, if there is one, is kept or closed.</summary>
    public async ValueTask EndAsync(SessionKey key, SmtpSession? session, SessionReuse reuse, bool awaitsQuitReply)
    {
        DestinationSessions sessions = _destinations.GetOrAdd(key, static _ => new DestinationSessions());
        long now = _time.GetTimestamp();
        bool isBusy = sessions.End(now, _time, reuse.IdleLimit);
        if (session is null) return;
        bool keeps = (reuse.IsOnDemand && isBusy) || reuse.AlwaysCached.Contains(key.Destination);
        session.Connection.Clock.Unbind();
        if (keeps && !session.IsBroken && !session.MustNotBeKept && !session.Connection.HasUnreadInput && IsReusable(session, reuse) && Volatile.Read(ref _isDisposed) == 0)
            sessions.Keep(session, now, reuse.IdleLimit);
        else await session.QuitAsync(awaitsQuitReply).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        await _timer.DisposeAsync().ConfigureAwait(false);
        foreach (DestinationSessions sessions in _destinations.Values)
            while (sessions.TryTake(out SmtpSession? session)) await session.QuitAsync(awaitsReply: false).ConfigureAwait(false);
    }

    private bool IsReusable(SmtpSession session, SessionReuse reuse)
        => _time.GetElapsedTime(session.OpenedTimestamp) < reuse.AgeLimit && (reuse.CountLimit == 0 || session.UseCount < reuse.CountLimit);

    private async Task SweepAsync()
    {
        long now = _time.GetTimestamp();
        foreach ((SessionKey key, DestinationSessions sessions) in _destinations)
        {
            foreach (SmtpSession session in sessions.TakeExpired(now, _time)) await session.QuitAsync(awaitsReply: false).ConfigureAwait(false);
            if (sessions.IsForgettable(now, _time)) _destinations.TryRemove(new KeyValuePair<SessionKey, DestinationSessions>(key, sessions));
        }
    }
}
