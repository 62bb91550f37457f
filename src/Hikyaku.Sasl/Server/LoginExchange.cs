namespace Hikyaku.Sasl.Server;

/// <summary>LOGIN (never standardised; draft-murchison-sasl-login): two questions in base64, user name and password. Old Outlook and many devices know nothing else.</summary>
internal sealed class LoginExchange(SaslServer server) : SaslExchange("LOGIN", server)
{
    private static readonly byte[] UserQuestion = "Username:"u8.ToArray();
    private static readonly byte[] PasswordQuestion = "Password:"u8.ToArray();

    private string? _user;

    private protected override SaslStep First() => SaslStep.Ask(UserQuestion);

    private protected override ValueTask<SaslStep> TakeAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken)
    {
        if (_user is not null)
        {
            return SaslText.IsUsablePassword(response.Span)
                ? VerifyAsync(_user, response, cancellationToken)
                : ValueTask.FromResult(SaslStep.Malformed("LOGIN password is empty, too long or no text"));
        }
        return ValueTask.FromResult(SaslText.TryReadName(response.Span, out _user)
            ? SaslStep.Ask(PasswordQuestion)
            : SaslStep.Malformed("LOGIN user name is empty, too long or no text"));
    }
}
