namespace Hikyaku.Sasl.Server;

/// <summary>Where an AUTH exchange stands after a response.</summary>
public enum SaslStepKind
{
    /// <summary>Send the reply and read one more line.</summary>
    Challenge,
    Succeeded,
    /// <summary>Wrong credentials: counts as a failure of the client.</summary>
    Failed,
    /// <summary>The response breaks the grammar, or the client cancelled.</summary>
    Rejected,
    /// <summary>The store could not be asked.</summary>
    TemporaryFailure,
}
