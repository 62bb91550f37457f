namespace Hikyaku.Tables.Servers;

/// <summary>
/// The servers of one table: each look-up asks the first that answers, within one time limit for all of it, and no more of them at once than there may be connections. A server
/// that fails is left alone for a while. Thread-safe.
/// </summary>
/// <remarks>
/// <code>
/// look-up: wait for a slot → [ idle connection / connect ] → ask → keep the connection → free the slot
///              │                    │ failed, or no answer in this server's share of the time
///              │ time is up         └→ mark the server as down → the next server … none left: the last cause
///              └→ failed
/// </code>
/// A connection that was idle may have died with its server's restart: the same server is then asked once more over a new one. A driver that doesn't stop when its time is up
/// keeps its slot until it does; the look-up ends nevertheless.
/// </remarks>
internal sealed class ServerPool : IDisposable
{
    private readonly ServerState[] _servers;
    private readonly PoolSettings _settings;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _slots;
    private readonly ITimer _idleTimer;

    public ServerPool(IEnumerable<LookupServer> servers, PoolSettings settings, TimeProvider clock)
    {
        _servers = [.. servers.Select(s => new ServerState(s, settings.ReuseLimit, clock))];
        _settings = settings;
        _clock = clock;
        _slots = new SemaphoreSlim(settings.MaximumConnections);
        _idleTimer = clock.CreateTimer(_ => CloseIdle(), null, settings.IdleInterval, settings.IdleInterval);
    }

    /// <summary>Asks a question of the first server that answers it.</summary>
    /// <exception cref="ServerFailedException">No server answered in time.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<TAnswer> AskAsync<TAnswer>(Func<ServerConnection, CancellationToken, Task<TAnswer>> ask, CancellationToken cancellationToken)
    {
        long start = _clock.GetTimestamp();
        using var limit = new CancellationTokenSource(_settings.LookupTimeout, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _slots.WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ServerFailedException($"no free connection within {Seconds(_settings.LookupTimeout)}: {_settings.MaximumConnections} look-ups wait for answers");
        }
        Task<TAnswer> answer = AskInSlotAsync(ask, start, both.Token, cancellationToken);
        try
        {
            return await answer.WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            string servers = string.Join(", ", _servers.Select(static s => s.Server.Name).Distinct(StringComparer.Ordinal));
            throw new ServerFailedException($"{servers}: no answer within {Seconds(_settings.LookupTimeout)}");
        }
    }

    public void Dispose()
    {
        _idleTimer.Dispose();
        foreach (ServerState server in _servers) server.Close();
    }

    /// <param name="ask">The question.</param>
    /// <param name="start">When the look-up began.</param>
    /// <param name="cancellationToken">Ends the look-up, be it the limit or the caller who wants it.</param>
    /// <param name="caller">The caller's wish alone: no server is to blame for it.</param>
    private async Task<TAnswer> AskInSlotAsync<TAnswer>(
        Func<ServerConnection, CancellationToken, Task<TAnswer>> ask, long start, CancellationToken cancellationToken, CancellationToken caller)
    {
        await Task.Yield(); // what a driver does before its first wait belongs to this task, not to the caller's time
        try
        {
            return await AskServersAsync(ask, start, cancellationToken, caller).ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<TAnswer> AskServersAsync<TAnswer>(
        Func<ServerConnection, CancellationToken, Task<TAnswer>> ask, long start, CancellationToken cancellationToken, CancellationToken caller)
    {
        ServerState[] candidates = Candidates();
        if (candidates.Length == 0) throw AllDown();
        ServerFailedException? last = null;
        for (int i = 0; i < candidates.Length; i++)
        {
            if (i > 0 && cancellationToken.IsCancellationRequested) break;
            TimeSpan share = (_settings.LookupTimeout - _clock.GetElapsedTime(start)) / (candidates.Length - i);
            try
            {
                return await AskServerAsync(candidates[i], ask, share, cancellationToken, caller).ConfigureAwait(false);
            }
            catch (ServerFailedException failure)
            {
                last = failure;
                if (!failure.IsQueryAtFault) candidates[i].MarkDown(failure.Message);
            }
        }
        throw last!;
    }

    private async Task<TAnswer> AskServerAsync<TAnswer>(
        ServerState state, Func<ServerConnection, CancellationToken, Task<TAnswer>> ask, TimeSpan share, CancellationToken cancellationToken, CancellationToken caller)
    {
        using var limit = new CancellationTokenSource(share > TimeSpan.Zero ? share : TimeSpan.FromMilliseconds(1), _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            if (state.TakeIdle() is { } idle)
            {
                try
                {
                    return await AskOverAsync(state, idle, ask, both.Token).ConfigureAwait(false);
                }
                catch (ServerFailedException failure) when (!failure.IsQueryAtFault)
                {
                    state.CloseIdle(TimeSpan.Zero); // the others are likely as dead
                }
            }
            ServerConnection fresh = await state.Server.ConnectAsync(both.Token).ConfigureAwait(false);
            fresh.OpenedAt = _clock.GetTimestamp();
            return await AskOverAsync(state, fresh, ask, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            throw new ServerFailedException($"{state.Server.Name}: no answer within {Seconds(share)}");
        }
        catch (ServerFailedException failure)
        {
            throw new ServerFailedException(state.Server.Describe(failure), failure.IsQueryAtFault) { IsUnreachable = failure.IsUnreachable };
        }
    }

    private static async Task<TAnswer> AskOverAsync<TAnswer>(
        ServerState state, ServerConnection connection, Func<ServerConnection, CancellationToken, Task<TAnswer>> ask, CancellationToken cancellationToken)
    {
        bool isUsable = false;
        try
        {
            TAnswer answer = await ask(connection, cancellationToken).ConfigureAwait(false);
            isUsable = true;
            return answer;
        }
        catch (ServerFailedException failure)
        {
            isUsable = failure.IsQueryAtFault;
            throw;
        }
        finally
        {
            if (isUsable) state.Return(connection);
            else connection.Dispose();
        }
    }

    /// <summary>Those that aren't down: with an open connection first, then Unix sockets, then the others; the random order is drawn for each look-up.</summary>
    private ServerState[] Candidates()
    {
        ServerState[] up = [.. _servers.Where(s => s.DownFor(_settings.RetryInterval) <= TimeSpan.Zero)];
        if (_settings.IsRandomOrder && up.Length > 1) Random.Shared.Shuffle(up);
        return [.. up.OrderBy(static s => s.HasIdle ? 0 : 1).ThenBy(static s => s.Server.IsLocal ? 0 : 1)];
    }

    private ServerFailedException AllDown()
    {
        ServerState next = _servers.MinBy(s => s.DownFor(_settings.RetryInterval))!;
        return new ServerFailedException($"{next.LastCause} (asked again in {Seconds(next.DownFor(_settings.RetryInterval))})");
    }

    private void CloseIdle()
    {
        foreach (ServerState server in _servers) server.CloseIdle(_settings.IdleInterval);
    }

    private static string Seconds(TimeSpan time) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Max(0, time.TotalSeconds):0.#} s");
}
