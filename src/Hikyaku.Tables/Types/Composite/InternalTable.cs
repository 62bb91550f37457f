using Hikyaku.Mail.Events;

namespace Hikyaku.Tables.Types.Composite;

/// <summary>
/// <c>internal:name</c>: entries in memory, empty when it is opened and gone with the configuration: for trying out, and for caches of a single process.
/// </summary>
internal sealed class InternalTable(string name, Action<LogSeverity, string> log) : LookupTable(name), IUpdatableTable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _entries = new(StringComparer.Ordinal);

    public static LookupTable Open(TableRequest request) => new InternalTable(request.Name, request.Log);

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        if (IsRefused(key)) return ValueTask.FromResult(LookupResult.NotFound);
        lock (_gate) return ValueTask.FromResult(_entries.TryGetValue(key.ToLowerInvariant(), out string? value) ? LookupResult.Found(value) : LookupResult.NotFound);
    }

    public ValueTask<UpdateStatus> PutAsync(string key, string value, CancellationToken cancellationToken)
    {
        if (IsRefused(key) || IsRefused(key, value)) return ValueTask.FromResult(UpdateStatus.Refused);
        lock (_gate) _entries[key.ToLowerInvariant()] = value;
        return ValueTask.FromResult(UpdateStatus.Done);
    }

    public ValueTask<UpdateStatus> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        if (IsRefused(key)) return ValueTask.FromResult(UpdateStatus.Refused);
        lock (_gate) return ValueTask.FromResult(_entries.Remove(key.ToLowerInvariant()) ? UpdateStatus.Done : UpdateStatus.Refused);
    }

    public IAsyncEnumerable<ListedEntry> ListAsync(CancellationToken cancellationToken)
    {
        lock (_gate) return _entries.Select(static e => new ListedEntry(e.Key, LookupResult.Found(e.Value))).ToArray().ToAsyncEnumerable();
    }

    private bool IsRefused(string key, string? value = null)
    {
        if (TableText.IsWellFormed(value ?? key)) return false;
        log(LogSeverity.Warning, TableText.Malformed(Name, key, value));
        return true;
    }
}
