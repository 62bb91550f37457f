namespace Hikyaku.Tables.Reloading;

/// <summary>
/// A table that is read again when its files change: they are looked at once a second at the most, by a look-up. Files that somebody writes to are left alone until they have been
/// quiet for a second; when what they hold then cannot be used, the last good version goes on answering, and that is reported. The look-up that finds a change waits for the new version, others don't.
/// </summary>
internal sealed class ReloadingTable : LookupTable
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1), QuietTime = TimeSpan.FromSeconds(1);

    private readonly Func<OpenedTable> _open;
    private readonly TimeProvider _clock;
    private readonly Action<TableFault> _report;
    private readonly Lock _swap = new();
    private TableVersion? _current;
    private IReadOnlyList<WatchedFile> _known; // as they were when they were read last, be it in vain
    private IReadOnlyList<WatchedFile>? _seen; // as they were at the last look, while they change
    private long _nextLook;
    private int _isLooking;

    /// <param name="first">The first version; this table becomes its owner, or one of them.</param>
    /// <param name="open">Reads the files again. Gives a surrogate when they can't be used.</param>
    /// <param name="clock">Says when to look.</param>
    /// <param name="report">Gets what is to be said of a new version, and that it came.</param>
    public ReloadingTable(TableVersion first, Func<OpenedTable> open, TimeProvider clock, Action<TableFault> report)
        : base(first.Table.Name)
    {
        _open = open;
        _clock = clock;
        _report = report;
        _current = first;
        _known = first.Opened.Files;
        _nextLook = clock.GetTimestamp() + Ticks(LookInterval);
    }

    public override bool FoldsKeys => Use(static version => version.Table.FoldsKeys);

    public override bool AllowsPartialKeys => Use(static version => version.Table.AllowsPartialKeys);

    public override bool MayHold(Func<string, bool> value) => Use(version => version.MayHold(value));

    /// <summary>The version in force, for another owner, when its files are as they were and nothing else belongs to it; else null.</summary>
    public TableVersion? TryShare()
    {
        if (Acquire() is not { } version) return null;
        if (version.Table.IsSelfContained && version.Opened.Files.All(static f => f == WatchedFile.Now(f.Path))) return version;
        version.Release();
        return null;
    }

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        if (_clock.GetTimestamp() < Volatile.Read(ref _nextLook) || Interlocked.Exchange(ref _isLooking, 1) != 0) return AskAsync(key, cancellationToken);
        bool isChanged = true;
        try
        {
            Volatile.Write(ref _nextLook, _clock.GetTimestamp() + Ticks(LookInterval));
            isChanged = HasSettledChange();
        }
        finally
        {
            if (!isChanged) Volatile.Write(ref _isLooking, 0);
        }
        return isChanged ? ReadAgainAsync(key, cancellationToken) : AskAsync(key, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        lock (_swap)
        {
            _current?.Release();
            _current = null;
        }
        base.Dispose(disposing);
    }

    private async ValueTask<LookupResult> ReadAgainAsync(string key, CancellationToken cancellationToken)
    {
        await Task.Run(ReadAgain, CancellationToken.None).ConfigureAwait(false);
        return await AskAsync(key, cancellationToken).ConfigureAwait(false);
    }

    private void ReadAgain()
    {
        try
        {
            OpenedTable opened = _open();
            _known = opened.Files;
            bool keepsOld = opened.IsUnavailable && _current is { Table: not SurrogateTable };
            if (keepsOld) opened.Table.Dispose();
            else Swap(opened);
            foreach (TableFault fault in opened.Faults.Where(static f => f.Severity != TableFaultSeverity.Notice))
                _report(keepsOld && fault.Severity == TableFaultSeverity.Unavailable ? fault with { Cause = $"{fault.Cause}; what was read before goes on answering" } : fault);
            if (!opened.IsUnavailable) _report(new TableFault(Name, "changed and was read again", default, default, TableFaultSeverity.Notice));
        }
        finally
        {
            Volatile.Write(ref _isLooking, 0);
        }
    }

    private void Swap(OpenedTable opened)
    {
        lock (_swap)
        {
            TableVersion? old = _current;
            if (old is null) opened.Table.Dispose(); // the set was closed meanwhile
            else _current = new TableVersion(opened);
            old?.Release();
        }
    }

    private ValueTask<LookupResult> AskAsync(string key, CancellationToken cancellationToken)
    {
        if (Acquire() is not { } version) return ValueTask.FromResult(LookupResult.Error($"{Name} is closed"));
        ValueTask<LookupResult> answer;
        try
        {
            answer = version.Table.LookupAsync(key, cancellationToken);
        }
        catch
        {
            version.Release();
            throw;
        }
        if (!answer.IsCompletedSuccessfully) return FinishAsync(version, answer);
        version.Release();
        return answer;
    }

    private static async ValueTask<LookupResult> FinishAsync(TableVersion version, ValueTask<LookupResult> answer)
    {
        try
        {
            return await answer.ConfigureAwait(false);
        }
        finally
        {
            version.Release();
        }
    }

    private T Use<T>(Func<TableVersion, T> ask)
    {
        TableVersion version = Acquire() ?? throw new ObjectDisposedException(Name);
        try
        {
            return ask(version);
        }
        finally
        {
            version.Release();
        }
    }

    private TableVersion? Acquire()
    {
        while (Volatile.Read(ref _current) is { } version)
            if (version.TryUse()) return version;
        return null;
    }

    private bool HasSettledChange()
    {
        WatchedFile[] now = [.. _known.Select(static f => WatchedFile.Now(f.Path))];
        bool isChanged = !now.SequenceEqual(_known), isQuiet = (_seen is not null && now.SequenceEqual(_seen)) || now.Index().All(f => IsOldEnough(f.Item, f.Index));
        _seen = isChanged && !isQuiet ? now : null;
        return isChanged && isQuiet;
    }

    private bool IsOldEnough(WatchedFile file, int at)
        => file == _known[at] || (file.Stat is { } stat && _clock.GetUtcNow().UtcDateTime - stat.ModifiedUtc >= QuietTime);

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * _clock.TimestampFrequency);
}
