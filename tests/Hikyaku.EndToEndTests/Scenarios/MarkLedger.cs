using System.Collections.Concurrent;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>Which messages were sent, and which of them the server has promised to keep.</summary>
internal sealed class MarkLedger
{
    private readonly ConcurrentDictionary<string, bool> _marks = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int SentCount => _marks.Count;

    public IEnumerable<string> AcknowledgedMarks => _marks.Where(m => m.Value).Select(m => m.Key);

    public void Begun(string mark) => _marks[mark] = false;

    public void Acknowledged(string mark)
    {
        _marks[mark] = true;
        _first.TrySetResult();
    }

    /// <summary>Completes with the first 250.</summary>
    public Task FirstAcknowledged => _first.Task;
}
