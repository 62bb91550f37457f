using System.Security.Cryptography;

namespace Hikyaku.Sasl.Server;

/// <summary>
/// One AUTH exchange (RFC 4954 section 4), without a socket. The normal path: <see cref="StartAsync"/>, then <see cref="ContinueAsync"/> for each line until the step is final.
/// <c>*</c> cancels; a line that isn't strict base64, or is longer than smtpd_sasl_response_limit, ends it.
/// </summary>
public abstract class SaslExchange
{
    private readonly SaslServer _server;

    private protected SaslExchange(string mechanism, SaslServer server)
    {
        Mechanism = mechanism;
        _server = server;
    }

    /// <summary>As registered with IANA: <c>PLAIN</c>.</summary>
    public string Mechanism { get; }

    /// <param name="initialResponse">What follows the mechanism in the AUTH command, or null when nothing does. <c>=</c> is an empty response.</param>
    /// <param name="cancellationToken">Ends the exchange.</param>
    public ValueTask<SaslStep> StartAsync(ReadOnlyMemory<byte>? initialResponse, CancellationToken cancellationToken)
    {
        if (initialResponse is not { } response) return ValueTask.FromResult(First());
        return response.Span.SequenceEqual("="u8)
            ? TakeAsync(ReadOnlyMemory<byte>.Empty, cancellationToken)
            : DecodeAsync(response, cancellationToken);
    }

    /// <param name="line">The client's line without its line end.</param>
    /// <param name="cancellationToken">Ends the exchange.</param>
    public ValueTask<SaslStep> ContinueAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
        => line.Span.SequenceEqual("*"u8) ? ValueTask.FromResult(SaslStep.Aborted()) : DecodeAsync(line, cancellationToken);

    /// <summary>One step for a caller that reads and decodes the lines itself: null is a start without an initial response, empty an empty response.</summary>
    public ValueTask<SaslStep> StepAsync(ReadOnlyMemory<byte>? decoded, CancellationToken cancellationToken)
        => decoded is { } response ? TakeAsync(response, cancellationToken) : ValueTask.FromResult(First());

    /// <summary>The challenge when the client sent no initial response.</summary>
    private protected abstract SaslStep First();

    /// <summary>Takes one decoded response; its bytes are cleared afterwards.</summary>
    private protected abstract ValueTask<SaslStep> TakeAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken);

    private protected ValueTask<SaslStep> VerifyAsync(string userName, ReadOnlyMemory<byte> password, CancellationToken cancellationToken)
        => _server.VerifyAsync(userName, password, cancellationToken);

    private async ValueTask<SaslStep> DecodeAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        if (line.Length > _server.ResponseLimitBytes) return SaslStep.TooLong();
        if (!StrictBase64.TryDecode(line.Span, out byte[] decoded)) return SaslStep.Malformed("invalid base64");
        try
        {
            return await TakeAsync(decoded, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(decoded);
        }
    }
}
