namespace Hikyaku.Sasl.Server;

/// <summary>What to answer to one line of an AUTH exchange.</summary>
/// <param name="Kind">Whether it goes on.</param>
/// <param name="Reply">The whole reply line without its line end: <c>334 VXNlcm5hbWU6</c>, <c>235 2.7.0 Authentication successful</c> …</param>
/// <param name="UserName">When it succeeded the authenticated user, always the authcid; else the name that was tried, where it is known: for the log.</param>
/// <param name="LogCause">Why it failed, for the log alone (<c>SASL PLAIN authentication failed: …</c>).</param>
/// <param name="Challenge">What <paramref name="Reply"/> says in base64 when the exchange goes on; may be empty.</param>
public readonly record struct SaslStep(SaslStepKind Kind, string Reply, string UserName = "", string LogCause = "", ReadOnlyMemory<byte> Challenge = default)
{
    public bool IsFinal => Kind != SaslStepKind.Challenge;

    internal static SaslStep Ask(byte[] challenge) => new(SaslStepKind.Challenge, "334 " + StrictBase64.Encode(challenge), Challenge: challenge);

    internal static SaslStep Succeed(string userName) => new(SaslStepKind.Succeeded, "235 2.7.0 Authentication successful", userName);

    /// <summary>One text for every reason: a peer must not learn whether the user exists.</summary>
    internal static SaslStep Fail(string userName, string logCause)
        => new(SaslStepKind.Failed, "535 5.7.8 Error: authentication failed: authentication failure", userName, logCause);

    internal static SaslStep Disabled(string userName)
        => new(SaslStepKind.Failed, "535 5.7.13 Error: authentication failed: user account disabled", userName, "the user is disabled");

    internal static SaslStep Malformed(string logCause)
        => new(SaslStepKind.Rejected, "501 5.5.2 Error: malformed authentication response", "", logCause);

    internal static SaslStep Aborted() => new(SaslStepKind.Rejected, "501 5.7.0 Authentication aborted", "", "the client cancelled");

    internal static SaslStep TooLong() => new(SaslStepKind.Rejected, "500 5.5.6 SASL response limit exceeded", "", "response limit exceeded");

    internal static SaslStep TryLater(string userName, string logCause)
        => new(SaslStepKind.TemporaryFailure, "454 4.7.0 Temporary authentication failure", userName, logCause);
}
