namespace Hikyaku.Sasl.Store;

/// <summary>Where users and what proves their passwords are kept. Thread-safe; trouble is a status, never an exception.</summary>
public interface ICredentialStore
{
    /// <summary>Checks a password in a time that doesn't tell whether the user exists.</summary>
    /// <param name="names">The forms under which the user may be kept, most likely first; the first that exists counts.</param>
    /// <param name="password">UTF-8.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    ValueTask<CredentialCheck> VerifyAsync(IReadOnlyList<string> names, ReadOnlyMemory<byte> password, CancellationToken cancellationToken);
}
