namespace Hikyaku.Policy.Evaluating;

/// <summary>Why something is refused: the client's fault, or ours. Ours never becomes a mere warning (warn_if_reject).</summary>
internal enum ErrorKind
{
    Policy,
    /// <summary>A table or resolver that could not answer.</summary>
    Data,
    /// <summary>A mistake in the configuration.</summary>
    Software,
}
