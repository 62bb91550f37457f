namespace Hikyaku.Sasl.Server;

/// <summary>PLAIN (RFC 4616): <c>[authzid] NUL authcid NUL passwd</c>. An authzid other than the authcid is refused: nobody acts for somebody else here.</summary>
internal sealed class PlainExchange(SaslServer server) : SaslExchange("PLAIN", server)
{
    private protected override SaslStep First() => SaslStep.Ask([]);

    private protected override ValueTask<SaslStep> TakeAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken)
    {
        ReadOnlySpan<byte> message = response.Span;
        int first = message.IndexOf((byte)0);
        int second = first < 0 ? -1 : message[(first + 1)..].IndexOf((byte)0);
        if (second < 0) return ValueTask.FromResult(SaslStep.Malformed("PLAIN response without two NULs"));
        int passwordAt = first + second + 2;
        ReadOnlyMemory<byte> password = response[passwordAt..];
        if (!SaslText.TryReadName(message[(first + 1)..(passwordAt - 1)], out string user)) return ValueTask.FromResult(SaslStep.Malformed("PLAIN user name is empty, too long or no text"));
        if (!SaslText.IsUsablePassword(password.Span)) return ValueTask.FromResult(SaslStep.Malformed("PLAIN password is empty, too long or no text"));
        return first > 0 && !message[..first].SequenceEqual(message[(first + 1)..(passwordAt - 1)])
            ? ValueTask.FromResult(SaslStep.Fail(user, "authorization as another user is not allowed"))
            : VerifyAsync(user, password, cancellationToken);
    }
}
