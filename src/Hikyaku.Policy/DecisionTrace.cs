using Hikyaku.Mail;

namespace Hikyaku.Policy;

/// <summary>Every step of a check, the deciding one last. One per session, cleared and reused: recording a step allocates nothing once the list has grown.</summary>
public sealed class DecisionTrace
{
    private DecisionStep[] _steps = new DecisionStep[16];

    public int Count { get; private set; }

    public ref readonly DecisionStep this[int index] => ref _steps.AsSpan(0, Count)[index];

    public ReadOnlySpan<DecisionStep> Steps => _steps.AsSpan(0, Count);

    public void Add(in DecisionStep step)
    {
        if (Count == _steps.Length) Array.Resize(ref _steps, Count * 2);
        _steps[Count++] = step;
    }

    /// <summary>A copy that may outlive the check: for events.</summary>
    public IReadOnlyList<DecisionStep> ToList() => Steps.ToArray();

    public void Clear()
    {
        Array.Clear(_steps, 0, Count);
        Count = 0;
    }
}
