using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Smtpd.Settings;

/// <summary>How one service uses TLS.</summary>
public sealed record SmtpdTlsSettings
{
    public TlsSecurityLevel Level { get; init; }

    /// <summary>postconf(5) smtpd_tls_wrappermode: TLS from the first byte.</summary>
    public bool IsWrapperMode { get; init; }

    /// <summary>postconf(5) smtpd_tls_auth_only: no AUTH in the clear.</summary>
    public bool AuthOnly { get; init; }

    public bool ReceivedHeader { get; init; }

    /// <summary>postconf(5) smtpd_tls_loglevel; the line about a session from 1 on.</summary>
    public int LogLevel { get; init; }

    public static SmtpdTlsSettings From(ParameterView view)
    {
        TlsSecurityLevel level = LevelOf(view);
        return new()
        {
            Level = level,
            IsWrapperMode = view.Get(SmtpdTlsParameters.Wrappermode),
            AuthOnly = level == TlsSecurityLevel.Encrypt || view.Get(SmtpdTlsParameters.AuthOnly),
            ReceivedHeader = view.Get(SmtpdTlsParameters.ReceivedHeader),
            LogLevel = int.TryParse(view.Get(SmtpdTlsParameters.Loglevel), out int number) ? number : 0,
        };
    }

    // Wrapper mode means encrypt whatever the level says. smtpd_use_tls and smtpd_enforce_tls count only where the level is empty.
    // The client's levels (verify, dane …) mean encrypt here, as in Postfix, which warns about them.
    private static TlsSecurityLevel LevelOf(ParameterView view)
    {
        if (view.Get(SmtpdTlsParameters.Wrappermode)) return TlsSecurityLevel.Encrypt;
        string level = view.Get(SmtpdTlsParameters.SecurityLevel).Trim();
        if (level.Length == 0)
        {
            if (view.Get(SmtpdParameters.EnforceTls)) return TlsSecurityLevel.Encrypt;
            return view.Get(SmtpdParameters.UseTls) ? TlsSecurityLevel.May : TlsSecurityLevel.None;
        }
        if (level.Equals("none", StringComparison.OrdinalIgnoreCase)) return TlsSecurityLevel.None;
        return level.Equals("may", StringComparison.OrdinalIgnoreCase) ? TlsSecurityLevel.May : TlsSecurityLevel.Encrypt;
    }
}
