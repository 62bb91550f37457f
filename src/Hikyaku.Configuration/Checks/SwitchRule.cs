using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Configuration.Checks;

/// <summary>A family of parameters that does nothing until another parameter says so.</summary>
/// <param name="Prefix">What the names of the family begin with.</param>
/// <param name="Others">Names outside of the prefix that belong to it.</param>
/// <param name="Exceptions">Names with the prefix that count by themselves: the switch, and what decides per destination.</param>
/// <param name="Command">The program that reads the family.</param>
/// <param name="IsOn">Whether a service of that program uses it.</param>
/// <param name="Reason">Why it does nothing when it is off.</param>
/// <param name="Fix">What turns it on.</param>
internal sealed record SwitchRule(string Prefix, string[] Others, string[] Exceptions, string Command, Func<ParameterView, bool> IsOn, string Reason, string Fix)
{
    private static readonly string[] Details =
        ["_cache_database", "_cache_timeout", "_loglevel", "_received_header", "_security_options", "_ciphers", "_protocols", "_param_file", "_eecdh_grade", "_local_domain", "_path", "_type"];

    // To add one: write the row; SetWithoutEffectTests asks each rule for both of its sides.
    public static readonly SwitchRule[] All =
    [
        new("smtpd_sasl_", ["broken_sasl_auth_clients"], ["smtpd_sasl_auth_enable"], "smtpd", static view => view.Get(SmtpdSaslParameters.AuthEnable),
            "smtpd_sasl_auth_enable is no", "set smtpd_sasl_auth_enable = yes, or remove the line"),
        new("smtp_sasl_", [], ["smtp_sasl_auth_enable"], "smtp", static view => view.Get(SmtpSaslParameters.AuthEnable),
            "smtp_sasl_auth_enable is no", "set smtp_sasl_auth_enable = yes, or remove the line"),
        new("lmtp_sasl_", [], ["lmtp_sasl_auth_enable"], "lmtp", static view => view.Get(LmtpSaslParameters.AuthEnable),
            "lmtp_sasl_auth_enable is no", "set lmtp_sasl_auth_enable = yes, or remove the line"),
        new("smtpd_tls_", [], ["smtpd_tls_security_level", "smtpd_tls_wrappermode", "smtpd_tls_auth_only"], "smtpd",
            static view => IsTlsLevel(view.Get(SmtpdTlsParameters.SecurityLevel)) || view.Get(SmtpdTlsParameters.Wrappermode),
            "smtpd_tls_security_level is none", "set smtpd_tls_security_level = may, or remove the line"),
        new("smtp_tls_", [], ["smtp_tls_security_level", "smtp_tls_policy_maps", "smtp_tls_per_site", "smtp_tls_note_starttls_offer", "smtp_tls_wrappermode"], "smtp",
            static view => IsTlsLevel(view.Get(SmtpTlsParameters.SecurityLevel)) || view.Get(SmtpTlsParameters.PolicyMaps).Count > 0
                || view.Get(SmtpTlsParameters.PerSite).Length > 0 || view.Get(SmtpTlsParameters.Wrappermode),
            "smtp_tls_security_level is none", "set smtp_tls_security_level = may, or remove the line"),
    ];

    public bool Covers(string name)
        => (name.StartsWith(Prefix, StringComparison.Ordinal) && !Exceptions.Contains(name)) || Others.Contains(name);

    /// <summary>Says how something is done; nobody who writes it thereby believes that it is done (a stock main.cf has a session cache for TLS that is off).</summary>
    public static bool IsDetail(string name) => Array.Exists(Details, detail => name.EndsWith(detail, StringComparison.Ordinal));

    private static bool IsTlsLevel(string level) => level is not ("" or "none");
}
