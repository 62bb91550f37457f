using Hikyaku.Sasl.Store;

namespace Hikyaku.Sasl.Server;

/// <summary>AUTH of one service: which mechanisms it offers, and the store that proves passwords. Thread-safe; one per service and snapshot.</summary>
public sealed class SaslServer(SaslServerSettings settings, ICredentialStore store)
{
    // Offered in this order; each row makes its exchange.
    private static readonly (string Name, bool IsPlainText, Func<SaslServer, SaslExchange> Create)[] Mechanisms =
    [
        ("PLAIN", true, static server => new PlainExchange(server)),
        ("LOGIN", true, static server => new LoginExchange(server)),
    ];

    private readonly string[] _offeredInClear = Select(settings, settings.SecurityOptions);
    private readonly string[] _offeredInTls = Select(settings, settings.TlsSecurityOptions);

    /// <summary>postconf(5) smtpd_sasl_response_limit.</summary>
    public int ResponseLimitBytes => settings.ResponseLimitBytes;

    /// <summary>For EHLO's AUTH line, in order; empty when the security options leave none. smtpd_tls_auth_only is the session's to apply.</summary>
    public IReadOnlyList<string> OfferedMechanisms(bool isTls) => isTls ? _offeredInTls : _offeredInClear;

    /// <summary>Begins an exchange; null for a mechanism that is not offered (504 5.5.4 Unrecognized authentication type).</summary>
    public SaslExchange? Start(ReadOnlySpan<char> mechanism, bool isTls)
    {
        foreach ((string name, _, Func<SaslServer, SaslExchange> create) in Mechanisms)
        {
            if (!mechanism.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            if (!OfferedMechanisms(isTls).Contains(name)) return null;
            return settings.UnavailableCause.Length > 0 ? new UnavailableExchange(name, this, settings.UnavailableCause) : create(this);
        }
        return null;
    }

    internal async ValueTask<SaslStep> VerifyAsync(string userName, ReadOnlyMemory<byte> password, CancellationToken cancellationToken)
    {
        CredentialCheck check = await store.VerifyAsync(NamesOf(userName), password, cancellationToken).ConfigureAwait(false);
        return check.Status switch
        {
            CredentialStatus.Verified => SaslStep.Succeed(check.UserName),
            CredentialStatus.Disabled => SaslStep.Disabled(check.UserName),
            CredentialStatus.TemporaryFailure => SaslStep.TryLater(userName, check.Cause),
            _ => SaslStep.Fail(userName, check.Cause),
        };
    }

    // A bare name is the user of our own realm too, and a user of our realm may be kept bare.
    private IReadOnlyList<string> NamesOf(string userName)
    {
        string realm = settings.LocalDomain;
        if (realm.Length == 0) return [userName];
        int at = userName.LastIndexOf('@');
        if (at < 0) return [$"{userName}@{realm}", userName];
        return userName.AsSpan(at + 1).Equals(realm, StringComparison.OrdinalIgnoreCase) && at > 0 ? [userName, userName[..at]] : [userName];
    }

    private static string[] Select(SaslServerSettings settings, SaslSecurityOptions options)
        => [.. Mechanisms.Where(m => !(m.IsPlainText && options.HasFlag(SaslSecurityOptions.NoPlainText)) && settings.AllowsMechanism(m.Name)).Select(m => m.Name)];
}
