namespace Hikyaku.Smtpd.Authentication;

/// <summary>One AUTH exchange. It is used once, and disposed whatever comes of it.</summary>
public interface ISaslServerExchange : IDisposable
{
    /// <summary>
    /// The next step. The response is decoded; null is the start without an initial response, empty an empty one. Trouble of the store is a
    /// <see cref="SaslOutcome.TemporaryFailure"/>, never an exception.
    /// </summary>
    ValueTask<SaslStep> StepAsync(ReadOnlyMemory<byte>? response, CancellationToken cancellationToken);
}
