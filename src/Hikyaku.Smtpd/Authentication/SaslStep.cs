namespace Hikyaku.Smtpd.Authentication;

/// <summary>The outcome of one step.</summary>
/// <param name="Outcome">Where the exchange stands.</param>
/// <param name="Challenge">To be sent in base64 when it goes on; may be empty.</param>
/// <param name="Username">The authentication identity, as far as it is known.</param>
/// <param name="Reason">For the log when it failed; never a secret.</param>
public readonly record struct SaslStep(SaslOutcome Outcome, ReadOnlyMemory<byte> Challenge = default, string? Username = null, string Reason = "");
