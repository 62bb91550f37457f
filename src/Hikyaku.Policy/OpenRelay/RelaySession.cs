namespace Hikyaku.Policy.OpenRelay;

/// <summary>A kind of session that the listener lets get as far as MAIL.</summary>
public readonly record struct RelaySession(bool IsTls, bool IsAuthenticated);
