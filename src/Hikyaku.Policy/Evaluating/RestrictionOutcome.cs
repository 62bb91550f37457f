namespace Hikyaku.Policy.Evaluating;

/// <summary>What one restriction, or a list of them, came to.</summary>
internal enum RestrictionOutcome
{
    /// <summary>No opinion: the next restriction is asked.</summary>
    Dunno,
    /// <summary>The list ends, and permits.</summary>
    Ok,
    /// <summary>The list ends; the refusal, 4xx or 5xx, is in the evaluation.</summary>
    Reject,
}
