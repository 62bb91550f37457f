namespace Hikyaku.Sasl.Store;

/// <param name="Status">How the check ended.</param>
/// <param name="UserName">The user as the store knows it; for a failure the name that was tried.</param>
/// <param name="Cause">For the log alone: the peer gets the same text for all failures.</param>
public readonly record struct CredentialCheck(CredentialStatus Status, string UserName, string Cause = "");
