using System.Text;
using Hikyaku.Sasl.Store;

namespace Hikyaku.UnitTests.Smtpd;

/// <summary>One user, alice, whose password is secret; broken answers that the store can't be asked.</summary>
internal sealed class TestCredentials : ICredentialStore
{
    public ValueTask<CredentialCheck> VerifyAsync(IReadOnlyList<string> names, ReadOnlyMemory<byte> password, CancellationToken cancellationToken)
    {
        string name = names[0];
        CredentialStatus status = name == "broken" ? CredentialStatus.TemporaryFailure
            : name != "alice" ? CredentialStatus.UnknownUser
            : Encoding.UTF8.GetString(password.Span) == "secret" ? CredentialStatus.Verified : CredentialStatus.WrongPassword;
        return ValueTask.FromResult(new CredentialCheck(status, name, status == CredentialStatus.Verified ? "" : "no"));
    }
}
