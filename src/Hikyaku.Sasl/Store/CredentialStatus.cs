namespace Hikyaku.Sasl.Store;

/// <summary>How a password check ended.</summary>
public enum CredentialStatus
{
    Verified,
    UnknownUser,
    WrongPassword,
    /// <summary>The password is right and the account is switched off.</summary>
    Disabled,
    /// <summary>The store could not be asked.</summary>
    TemporaryFailure,
}
