namespace Hikyaku.Smtpd.Authentication;

/// <summary>Where an AUTH exchange stands.</summary>
public enum SaslOutcome
{
    /// <summary>A challenge is to be sent.</summary>
    Continue,
    Succeeded,
    /// <summary>535.</summary>
    Failed,
    /// <summary>The store could not say: 454.</summary>
    TemporaryFailure,
}
