using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Log;

/// <summary>
/// Makes the next segment ready while the current one fills, and retires dead ones, on a thread of its own: the writer thread never waits for a directory
/// flush. Retirements are worked off oldest first, since a segment's marks speak of messages in older ones.
/// </summary>
internal sealed class SegmentPreparer : IDisposable
{
    private readonly SegmentStore _store;
    private readonly object _gate = new();
    private readonly Queue<Segment> _dead = new();
    private readonly Thread? _thread;
    private ulong _nextGeneration;
    private Segment? _ready;
    private StorageException? _failure;
    private bool _isWanted;
    private bool _isStopping;

    public SegmentPreparer(SegmentStore store, ulong nextGeneration, bool ownThread)
    {
        _store = store;
        _nextGeneration = nextGeneration;
        if (!ownThread) return;
        _isWanted = true;
        _thread = new Thread(Run) { IsBackground = true, Name = "queue segments" };
        _thread.Start();
    }

    /// <summary>Why a dead segment could not be retired, or null; no space is regained then until the next start.</summary>
    public string? RetireFailure { get; private set; }

    /// <summary>The next segment, waiting for it where it isn't ready.</summary>
    /// <exception cref="StorageException">It could not be made; asking again tries again.</exception>
    public Segment Take()
    {
        if (_thread is null) return _store.Create(_nextGeneration++, fill: false);
        lock (_gate)
        {
            _failure = null;
            if (_ready is null) Want();
            while (_ready is null && _failure is null && !_isStopping) Monitor.Wait(_gate);
            Segment taken = _ready ?? throw _failure ?? new StorageException("open", _store.Directory, Errno.BadDescriptor);
            _ready = null;
            Want();
            return taken;
        }
    }

    public void Retire(Segment segment)
    {
        if (_thread is null)
        {
            RetireNow(segment);
            return;
        }
        lock (_gate)
        {
            _dead.Enqueue(segment);
            Monitor.PulseAll(_gate);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isStopping = true;
            Monitor.PulseAll(_gate);
        }
        _thread?.Join();
        _ready?.File.Dispose();
    }

    private void Want()
    {
        _isWanted = true;
        Monitor.PulseAll(_gate);
    }

    private void Run()
    {
        while (true)
        {
            Segment? dead = null;
            lock (_gate)
            {
                while (!_isStopping && !_isWanted && _dead.Count == 0) Monitor.Wait(_gate);
                if (_isStopping) return;
                if (!_dead.TryDequeue(out dead)) _isWanted = false;
            }
            if (dead is not null) RetireNow(dead);
            else Prepare();
        }
    }

    private void RetireNow(Segment dead)
    {
        // Once one stays behind, so do all that follow: their marks speak of its messages. The next start finds them dead again.
        if (RetireFailure is not null) return;
        try
        {
            _store.Retire(dead);
        }
        catch (StorageException e)
        {
            RetireFailure = e.Message;
        }
    }

    private void Prepare()
    {
        Segment? made = null;
        StorageException? failure = null;
        try
        {
            made = _store.Create(_nextGeneration, fill: true);
            _nextGeneration++;
        }
        catch (StorageException e)
        {
            failure = e;
        }
        lock (_gate)
        {
            _ready = made;
            _failure = failure;
            Monitor.PulseAll(_gate);
        }
    }
}
