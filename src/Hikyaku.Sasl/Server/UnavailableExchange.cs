namespace Hikyaku.Sasl.Server;

/// <summary>Answers every attempt with a temporary failure: the configured back end isn't supported yet, and a client must neither succeed nor be told that its password is wrong.</summary>
internal sealed class UnavailableExchange(string mechanism, SaslServer server, string cause) : SaslExchange(mechanism, server)
{
    private protected override SaslStep First() => SaslStep.TryLater("", cause);

    private protected override ValueTask<SaslStep> TakeAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken) => ValueTask.FromResult(First());
}
