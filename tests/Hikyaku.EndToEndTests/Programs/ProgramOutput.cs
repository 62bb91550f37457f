using System.Diagnostics.CodeAnalysis;

namespace Hikyaku.EndToEndTests.Programs;

/// <summary>The lines that a running program has printed so far; a test can await one that is still to come.</summary>
internal sealed class ProgramOutput
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private TaskCompletionSource _changed = NewSignal();

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock) return [.. _lines];
        }
    }

    public bool IsClosed { get; private set; }

    public void Add(string line)
    {
        lock (_lock)
        {
            _lines.Add(line);
            Signal();
        }
    }

    /// <summary>No more lines will come.</summary>
    public void Close()
    {
        lock (_lock)
        {
            IsClosed = true;
            Signal();
        }
    }

    /// <summary>The first line from index <paramref name="from"/> on that matches; fails with all lines when none comes in time.</summary>
    public async Task<string> WaitForAsync(Predicate<string> match, string what, TimeSpan limit, int from = 0)
    {
        using CancellationTokenSource timer = new(limit);
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                int index = _lines.FindIndex(from, match);
                if (index >= 0) return _lines[index];
                if (IsClosed) Fail($"the program ended before {what}");
                from = _lines.Count;
                changed = _changed.Task;
            }
            try
            {
                await changed.WaitAsync(timer.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                Fail($"{what} did not come within {limit.TotalSeconds} s");
            }
        }
    }

    public override string ToString() => string.Join('\n', Lines);

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    [DoesNotReturn]
    private void Fail(string why)
    {
        Xunit.Assert.Fail($"{why}:\n{this}");
        throw new InvalidOperationException(why);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
