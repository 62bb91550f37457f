using Hikyaku.Mail.Contracts;

namespace Hikyaku.Policy;

/// <summary>What access tables asked for in this mail transaction besides accepting: HOLD, DISCARD, PREPEND (access(5)).</summary>
public sealed class PolicyDirectives
{
    private readonly List<string> _prepend = [];

    public string? HoldReason { get; internal set; }

    public bool Discard { get; internal set; }

    public IReadOnlyList<string> PrependHeaders => _prepend;

    public bool IsEmpty => HoldReason is null && !Discard && _prepend.Count == 0;

    /// <summary>An immutable copy for the intake; shared and empty in the usual case.</summary>
    public IntakeDirectives ToIntakeDirectives()
        => IsEmpty ? IntakeDirectives.None : new() { HoldReason = HoldReason, Discard = Discard, PrependHeaders = [.. _prepend] };

    internal void Prepend(string header) => _prepend.Add(header);

    internal void Clear()
    {
        HoldReason = null;
        Discard = false;
        _prepend.Clear();
    }
}
