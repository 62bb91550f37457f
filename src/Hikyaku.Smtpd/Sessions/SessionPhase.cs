namespace Hikyaku.Smtpd.Sessions;

/// <summary>What the next bytes of the client are.</summary>
internal enum SessionPhase
{
    Command,
    /// <summary>A response within AUTH.</summary>
    AuthResponse,
    /// <summary>A message's content.</summary>
    Data,
    /// <summary>Nothing: the session is over.</summary>
    Ended,
}
