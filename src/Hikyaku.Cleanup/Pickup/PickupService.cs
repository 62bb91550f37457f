using System.Threading.Channels;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;

namespace Hikyaku.Cleanup.Pickup;

/// <summary>
/// Takes what sendmail left in the maildrop: at once when the directory changes, and by looking it through every wakeup interval. A file goes away only after
/// its message was committed: a crash in between repeats a message, never loses one. What can't be read is put aside under a name with a dot.
/// </summary>
public sealed class PickupService
{
    private const int Concurrency = 8; // so that many small messages share one flush

    private readonly MaildropIntake _intake;
    private readonly IEventSink _events;
    private readonly LogSource _source;
    private readonly TimeProvider _time;
    private readonly Action<string> _delete;
    private readonly HashSet<string> _taken = []; // committed, but the file would not go away
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private volatile PickupSettings _settings;

    /// <param name="intake">Cleanup.</param>
    /// <param name="events">Takes pickup's lines.</param>
    /// <param name="source">The pickup service's tag.</param>
    /// <param name="settings">Of the current snapshot.</param>
    /// <param name="time">Times the wakeups.</param>
    public PickupService(IMessageIntake intake, IEventSink events, LogSource source, PickupSettings settings, TimeProvider time)
        : this(intake, events, source, settings, time, File.Delete)
    {
    }

    internal PickupService(
        IMessageIntake intake, IEventSink events, LogSource source, PickupSettings settings, TimeProvider time, Action<string> delete)
    {
        _intake = new MaildropIntake(intake, events, source, time);
        _events = events;
        _source = source;
        _settings = settings;
        _time = time;
        _delete = delete;
    }

    /// <summary>Follows a new snapshot from the next round on. The directory stays: queue_directory needs a restart.</summary>
    public void Update(PickupSettings settings) => _settings = settings;

    /// <summary>Looks the directory through now.</summary>
    public void Wake() => _changed.Writer.TryWrite(true);

    /// <summary>Runs until cancelled; it never ends by itself.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using FileSystemWatcher? watcher = TryWatch();
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ScanAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e)
            {
                Warn($"maildrop {_settings.Maildrop}: {e.Message}");
            }
            await WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes every whole file that is there now.</summary>
    internal async Task ScanAsync(CancellationToken cancellationToken)
    {
        PickupSettings settings = _settings;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(FindFiles(settings.Maildrop), options, async (path, token) => await TakeAsync(path, settings, token).ConfigureAwait(false)).ConfigureAwait(false);
    }

    // A queue id has no dot; files being written, put aside, or somebody's own have one.
    private static List<string> FindFiles(string maildrop)
        => [.. Directory.EnumerateFiles(maildrop).Where(path => !Path.GetFileName(path).Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private async Task TakeAsync(string path, PickupSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            if (IsTaken(path))
            {
                Remove(path);
                return;
            }
            switch (await _intake.TakeAsync(path, settings, cancellationToken).ConfigureAwait(false))
            {
                case MaildropOutcome.Queued:
                    Remove(path);
                    break;
                case MaildropOutcome.Damaged:
                    PutAside(path);
                    break;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Warn($"{path}: {e.Message}");
        }
    }

    private void Remove(string path)
    {
        try
        {
            _delete(path);
            lock (_taken) _taken.Remove(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            lock (_taken)
                if (!_taken.Add(path)) return;
            Warn($"remove {path}: {e.Message}; it has been queued and will not be taken again while this server runs");
        }
    }

    private void PutAside(string path)
    {
        string aside = $"{path}.damaged";
        for (int i = 1; File.Exists(aside); i++) aside = $"{path}.damaged{i}";
        File.Move(path, aside);
        Warn($"put aside as {aside}");
    }

    private bool IsTaken(string path)
    {
        lock (_taken) return _taken.Contains(path);
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var wakeup = new CancellationTokenSource(_settings.WakeupInterval, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(wakeup.Token, cancellationToken);
        try
        {
            await _changed.Reader.ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The wakeup, or the end: the loop looks which.
        }
    }

    private FileSystemWatcher? TryWatch()
    {
        try
        {
            // Ours appear by a rename; Postfix's postdrop sets the execute bit at the end.
            var watcher = new FileSystemWatcher(_settings.Maildrop) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.Attributes };
            watcher.Created += (_, _) => Wake();
            watcher.Renamed += (_, _) => Wake();
            watcher.Changed += (_, _) => Wake();
            watcher.Error += (_, _) => Wake();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            Warn($"cannot watch {_settings.Maildrop}: {e.Message}; it is looked through every {_settings.WakeupInterval.TotalSeconds:0} s");
            return null;
        }
    }

    private void Warn(string text) => _events.Emit(new ServiceLogged(_source, LogSeverity.Warning, text));
}
