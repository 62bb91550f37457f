using System.Text;
using Hikyaku.Mail.Events;
using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Servers;
using Hikyaku.Tables.Types.Composite;

namespace Hikyaku.Tables.Databases.Memcache;

/// <summary>
/// <c>memcache:/file</c> (memcache_table(5)): entries in a memcached server, with another table as <c>backup</c> that answers what the server has forgotten and is asked
/// when the server fails. What the backup answers is stored in the server.
/// </summary>
internal sealed class MemcacheTable(string name, MemcacheSettings settings, MemcacheKeys keys, ServerPool pool, LookupTable? backup, TimeProvider clock, Action<LogSeverity, string> log)
    : LookupTable(name), IUpdatableTable
{
    private const string DefaultServer = "inet:localhost:11211";

    private readonly MemcacheProtocol _protocol = new(settings);

    public static LookupTable Open(TableRequest request, TimeProvider clock)
        => request.IsAlias
            ? request.Unavailable($"{request.Type}:{request.Argument} map is not allowed for security-sensitive data")
            : TableOpener.Open(request, MemcacheSettings.Names, settings => Open(settings, clock));

    public override async ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        key = key.ToLowerInvariant();
        LookupResult mapped = await keys.MapAsync(key, cancellationToken).ConfigureAwait(false);
        if (!mapped.IsFound) return mapped;
        LookupResult result = await GetAsync(key, mapped.Value, cancellationToken).ConfigureAwait(false);
        if (result.IsFound || backup is null) return result;
        result = await backup.LookupAsync(key, cancellationToken).ConfigureAwait(false);
        if (result.IsFound) await SetAsync(mapped.Value, result.Value, cancellationToken).ConfigureAwait(false);
        return result;
    }

    public async ValueTask<UpdateStatus> PutAsync(string key, string value, CancellationToken cancellationToken)
    {
        key = key.ToLowerInvariant();
        LookupResult mapped = await keys.MapAsync(key, cancellationToken).ConfigureAwait(false);
        if (!mapped.IsFound) return Skipped(mapped, "update", key);
        UpdateStatus status = await SetAsync(mapped.Value, value, cancellationToken).ConfigureAwait(false);
        return backup is IUpdatableTable kept ? await kept.PutAsync(key, value, cancellationToken).ConfigureAwait(false) : status;
    }

    public async ValueTask<UpdateStatus> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        key = key.ToLowerInvariant();
        LookupResult mapped = await keys.MapAsync(key, cancellationToken).ConfigureAwait(false);
        if (!mapped.IsFound) return Skipped(mapped, "delete", key);
        UpdateStatus status;
        try
        {
            bool wasThere = await TryAsync((c, token) => _protocol.DeleteAsync(c, mapped.Value, token), cancellationToken).ConfigureAwait(false);
            status = wasThere ? UpdateStatus.Done : UpdateStatus.Refused;
        }
        catch (ServerFailedException failure)
        {
            log(LogSeverity.Warning, failure.Message);
            status = UpdateStatus.Error;
        }
        return backup is IUpdatableTable kept ? await kept.DeleteAsync(key, cancellationToken).ConfigureAwait(false) : status;
    }

    public IAsyncEnumerable<ListedEntry> ListAsync(CancellationToken cancellationToken)
        => backup is IUpdatableTable kept
            ? kept.ListAsync(cancellationToken)
            : new[] { new ListedEntry("", LookupResult.Error($"database {Name}: first/next support requires backup database")) }.ToAsyncEnumerable();

    protected override void Dispose(bool disposing)
    {
        if (disposing) pool.Dispose();
        base.Dispose(disposing);
    }

    private static MemcacheTable Open(TableSettings settings, TimeProvider clock)
    {
        TableRequest request = settings.Request;
        string server = settings.GetRequired("memcache", DefaultServer), table = $"{request.Type}:{request.Argument}";
        MemcacheSettings numbers = MemcacheSettings.Read(settings);
        if (!ServerAddress.TryParse(request.Main, server, out ServerAddress address, out string fault)) throw settings.Fault("memcache", fault);
        var bounds = new PoolSettings { LookupTimeout = numbers.Timeout, MaximumConnections = request.Limits.MaximumConnections, RetryInterval = TimeSpan.Zero };
        string Describe(ServerFailedException failure) => failure.IsUnreachable ? $"connect to {address.Name}: {failure.Message}" : $"database {table}: {failure.Message}";
        MemcacheKeys keys = MemcacheKeys.Read(settings);
        LookupTable? backup = settings.Get("backup") is { Length: > 0 } name ? request.OpenNested(name) : null;
        var pool = new ServerPool([new SocketServer(address, Describe)], bounds, clock);
        return new MemcacheTable(request.Name, numbers, keys, pool, backup, clock, request.Log);
    }

    private async Task<LookupResult> GetAsync(string key, string mapped, CancellationToken cancellationToken)
    {
        try
        {
            byte[]? value = await TryAsync((c, token) => _protocol.GetAsync(c, mapped, token), cancellationToken).ConfigureAwait(false);
            if (value is null) return LookupResult.NotFound;
            return TableText.TryDecode(value, out string text) ? LookupResult.Found(text) : LookupResult.Error(TableText.Malformed(Name, key, text));
        }
        catch (ServerFailedException failure)
        {
            return LookupResult.Error(failure.Message);
        }
    }

    private async Task<UpdateStatus> SetAsync(string mapped, string value, CancellationToken cancellationToken)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        if (bytes.Length > settings.DataSizeLimitBytes)
        {
            log(LogSeverity.Warning, $"database {Name}: data for key {mapped} is too long (data_size_limit={settings.DataSizeLimitBytes}) -- not stored");
            return UpdateStatus.Refused;
        }
        try
        {
            return await TryAsync(
                async (c, token) =>
                {
                    await _protocol.SetAsync(c, mapped, bytes, token).ConfigureAwait(false);
                    return UpdateStatus.Done;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (ServerFailedException failure)
        {
            log(LogSeverity.Warning, failure.Message);
            return UpdateStatus.Error;
        }
    }

    private async Task<T> TryAsync<T>(Func<SocketConnection, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        for (int count = 1; ; count++)
        {
            try
            {
                return await pool.AskAsync((connection, token) => ask((SocketConnection)connection, token), cancellationToken).ConfigureAwait(false);
            }
            catch (ServerFailedException failure) when (!failure.IsUnreachable && count < settings.TryLimit)
            {
                await Task.Delay(settings.RetryPause, clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // A change that could never be looked up is lost, which somebody should hear.
    private UpdateStatus Skipped(LookupResult mapped, string operation, string key)
    {
        bool isError = mapped.Status == LookupStatus.Error;
        log(LogSeverity.Warning, isError ? mapped.Value : $"{Name}: skipping {operation} for name \"{key}\": it makes no memcache key");
        return isError ? UpdateStatus.Error : UpdateStatus.Refused;
    }
}
