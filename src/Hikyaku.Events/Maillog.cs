using Hikyaku.Events.Destinations;
using Hikyaku.Events.Lines;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;

namespace Hikyaku.Events;

/// <summary>
/// Writes every event as Postfix's line. Emitting stores a reference and a time; one thread formats and writes, a batch being what came in during the previous
/// write. When the destination is slower than the mail, lines beyond the buffer are counted and the count is logged: nobody ever waits for the log.
/// </summary>
public sealed class Maillog : IEventSink, IAsyncDisposable
{
    /// <summary>Events that may wait: some seconds of a busy server.</summary>
    internal const int DefaultCapacity = 65_536;

    // Postfix's own limit for the text of one line; syslog daemons cut sooner.
    private const int TextLimitBytes = 2000;
    private const int BatchBytes = 256 * 1024;

    private static readonly LogSource OwnSource = new("postfix", "postlogd", 1);

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly int _capacity;
    private LogDestination _destination;
    private readonly LinePrefix _prefix;
    private readonly LogText _text = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MaillogBacklog _backlog = new();
    private bool _isIdle = true;
    private bool _isClosing;

    private Maillog(LogDestination destination, LinePrefix prefix, TimeProvider time, int capacity)
    {
        _destination = destination;
        _time = time;
        _capacity = capacity;
        _prefix = prefix;
        new Thread(Run) { IsBackground = true, Name = "maillog" }.Start();
    }

    /// <exception cref="IOException">The file can't be opened.</exception>
    public static Maillog Open(MaillogSettings settings, TimeProvider time)
        => new(OpenDestination(settings), new LinePrefix(settings.HostName, time.LocalTimeZone, SyslogFacility.Find(settings.Facility)), time, DefaultCapacity);

    internal static Maillog Open(LogDestination destination, string hostName, TimeProvider time, int capacity = DefaultCapacity)
        => new(destination, new LinePrefix(hostName, time.LocalTimeZone), time, capacity);

    public void Emit(MailEvent mailEvent)
    {
        // Acceptances carry their trace for the event store; Postfix writes no line about them.
        if (mailEvent is PolicyDecided { Verb: "permit" }) return;
        DateTimeOffset now = _time.GetUtcNow();
        lock (_gate)
        {
            if (_isClosing) return;
            if (_backlog.Entries.Count >= _capacity) _backlog.DroppedCount++;
            else _backlog.Entries.Add(new MaillogEntry(now, mailEvent));
            Wake();
        }
    }

    /// <summary>Opens the file that a reload found in main.cf, the same one again after a rotation. Lines emitted before still go to the old one; it goes on when the new one can't be opened.</summary>
    public void Reopen(MaillogSettings settings)
    {
        LogDestination next;
        try
        {
            next = OpenDestination(settings);
        }
        catch (IOException e)
        {
            Emit(new ServiceLogged(OwnSource, LogSeverity.Warning, $"open logfile: {e.Message}; the log goes on where it was"));
            return;
        }
        lock (_gate)
        {
            _backlog.Replacement?.Dispose();
            _backlog.Replacement = next;
            Wake();
        }
    }

    /// <summary>Completes when everything emitted so far has been handed to the system.</summary>
    public Task FlushAsync()
    {
        lock (_gate)
        {
            if (_isIdle && _backlog.IsEmpty) return Task.CompletedTask;
            _backlog.Flushed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Wake();
            return _backlog.Flushed.Task;
        }
    }

    /// <summary>Writes what waits, then ends the thread.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosing = true;
            Monitor.Pulse(_gate);
        }
        await _ended.Task.ConfigureAwait(false);
    }

    private static LogDestination OpenDestination(MaillogSettings settings) => settings.File switch
    {
        "" => new SyslogDestination(settings.SyslogPath),
        "/dev/stdout" => new StreamDestination(Console.OpenStandardOutput()),
        "/dev/stderr" => new StreamDestination(Console.OpenStandardError()),
        string path => new FileDestination(path, settings.Permissions),
    };

    private void Wake()
    {
        if (_isIdle) Monitor.Pulse(_gate);
    }

    private void Run()
    {
        var spare = new MaillogBacklog();
        long lost = 0;
        while (TryTake(ref spare, out MaillogBacklog batch))
        {
            lost += batch.DroppedCount;
            lost = WriteBatch(batch, lost);
            if (batch.Replacement is { } next)
            {
                _destination.Dispose();
                _destination = next;
            }
            batch.Flushed?.TrySetResult();
            batch.Clear();
            spare = batch;
        }
        _destination.Dispose();
        _ended.TrySetResult();
    }

    private bool TryTake(ref MaillogBacklog spare, out MaillogBacklog batch)
    {
        lock (_gate)
        {
            while (_backlog.IsEmpty && !_isClosing)
            {
                _isIdle = true;
                Monitor.Wait(_gate);
            }
            _isIdle = false;
            batch = _backlog;
            _backlog = spare;
            return !(batch.IsEmpty && _isClosing);
        }
    }

    /// <summary>Returns how many lines are still to be confessed.</summary>
    private long WriteBatch(MaillogBacklog batch, long lost)
    {
        int flushed = 0;
        try
        {
            if (lost > 0) WriteOwn($"{lost} log lines were lost: the log could not be written fast enough, or not at all");
            lost = 0;
            for (int i = 0; i < batch.Entries.Count; i++)
            {
                Write(batch.Entries[i].Time, batch.Entries[i].Event);
                if (_text.Length < BatchBytes) continue;
                _destination.Flush(_text);
                flushed = i + 1;
            }
            if (_text.Length > 0) _destination.Flush(_text);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The log is the place to complain; it is what failed. The next batch tells how many lines it cost.
            _text.Clear();
            return lost + batch.Entries.Count - flushed;
        }
    }

    private void WriteOwn(string text)
    {
        Write(_time.GetUtcNow(), new ServiceLogged(OwnSource, LogSeverity.Warning, text));
        _destination.Flush(_text);
    }

    private void Write(DateTimeOffset time, MailEvent mailEvent)
    {
        int start = _text.Length;
        _destination.Begin(_text, _prefix, time, mailEvent.Source, MaillogFormatter.SeverityOf(mailEvent));
        int textStart = _text.Length;
        if (!MaillogFormatter.TryFormat(mailEvent, _text))
        {
            _text.Truncate(start);
            return;
        }
        _text.Truncate(textStart + TextLimitBytes);
        _destination.End(_text);
    }
}
