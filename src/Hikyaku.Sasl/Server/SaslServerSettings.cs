using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Tables;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Sasl.Server;

/// <summary>AUTH parameters of one service.</summary>
public sealed record SaslServerSettings
{
    private const string OwnType = "hikyaku";

    /// <summary>Values of smtpd_sasl_type that are what they say; <c>cyrus</c> is accepted too, and our own store asked instead.</summary>
    public static readonly IReadOnlyList<string> Types = [OwnType];

    /// <summary>postconf(5) smtpd_sasl_auth_enable.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>postconf(5) smtpd_sasl_local_domain: the realm of bare user names; empty for none.</summary>
    public string LocalDomain { get; init; } = "";

    /// <summary>postconf(5) smtpd_sasl_security_options.</summary>
    public SaslSecurityOptions SecurityOptions { get; init; } = SaslSecurityOptions.NoAnonymous;

    /// <summary>postconf(5) smtpd_sasl_tls_security_options.</summary>
    public SaslSecurityOptions TlsSecurityOptions { get; init; } = SaslSecurityOptions.NoAnonymous;

    /// <summary>postconf(5) smtpd_sasl_response_limit, in bytes of base64.</summary>
    public int ResponseLimitBytes { get; init; } = 12_288;

    /// <summary>Why AUTH is answered with 454; empty when it works.</summary>
    public string UnavailableCause { get; init; } = "";

    /// <summary>postconf(5) smtpd_sasl_mechanism_filter; null allows all.</summary>
    public StringMatchList? MechanismFilter { get; init; }

    /// <param name="view">The service's parameters.</param>
    /// <param name="tables">For smtpd_sasl_mechanism_filter.</param>
    /// <param name="report">Gets the diagnostics; nothing is reported while AUTH is not enabled.</param>
    public static SaslServerSettings From(ParameterView view, TableSet tables, Action<Diagnostic> report)
    {
        if (!view.Get(SmtpdSaslParameters.AuthEnable)) return new SaslServerSettings { IsEnabled = false };
        var settings = new SaslServerSettings
        {
            LocalDomain = view.Get(SmtpdSaslParameters.LocalDomain),
            SecurityOptions = ReadOptions(view, SmtpdSaslParameters.SecurityOptions, string.Join(' ', view.Get(SmtpdSaslParameters.SecurityOptions)), report),
            TlsSecurityOptions = ReadOptions(view, SmtpdSaslParameters.TlsSecurityOptions, view.Get(SmtpdSaslParameters.TlsSecurityOptions), report),
            ResponseLimitBytes = (int)view.Get(SmtpdSaslParameters.ResponseLimit),
            UnavailableCause = ReadType(view, report),
            MechanismFilter = new StringMatchList(view.Get(SmtpdSaslParameters.MechanismFilter), tables, SmtpdSaslParameters.MechanismFilter.Name),
        };
        if (settings.SecurityOptions.HasFlag(SaslSecurityOptions.NoPlainText) && settings.TlsSecurityOptions.HasFlag(SaslSecurityOptions.NoPlainText))
            report(new Diagnostic
            {
                Code = SaslDiagnostics.NoMechanismLeft,
                Severity = DiagnosticSeverity.Warning,
                Place = view.OriginOf(SmtpdSaslParameters.SecurityOptions).Place,
                Message = "noplaintext leaves no mechanism to offer: PLAIN and LOGIN are all there are until chapter 4 (auth and tls)",
                Fix = "set smtpd_sasl_tls_security_options = noanonymous",
            });
        return settings;
    }

    internal bool AllowsMechanism(string name)
    {
        if (MechanismFilter is null || MechanismFilter.IsEmpty) return true;
        ValueTask<MatchResult> match = MechanismFilter.MatchAsync(name, CancellationToken.None);
        return match.IsCompletedSuccessfully && match.GetAwaiter().GetResult().IsMatch; // asked while a configuration is loaded, which waits for no server: a filter in a table of one allows nothing
    }

    private static string ReadType(ParameterView view, Action<Diagnostic> report)
    {
        ValueOrigin origin = view.OriginOf(SmtpdSaslParameters.Type);
        string type = view.Get(SmtpdSaslParameters.Type);
        if (origin.Kind == ValueOriginKind.Default || Types.Contains(type, StringComparer.Ordinal)) return "";
        if (type == "cyrus")
        {
            report(new Diagnostic
            {
                Code = SaslDiagnostics.OwnStoreInstead,
                Severity = DiagnosticSeverity.Information,
                Place = origin.Place,
                Message = "smtpd_sasl_type = cyrus: users are looked up in hikyaku's own store; saslauthd, sasldb and PAM are not supported yet: chapter 4 (auth and tls)",
                Fix = "add the users with: hikyaku user add NAME",
            });
            return "";
        }
        string cause = type == "dovecot"
            ? "smtpd_sasl_type = dovecot is not supported yet: chapter 4 (auth and tls)"
            : $"unsupported SASL server implementation: {type}";
        report(new Diagnostic
        {
            Code = SaslDiagnostics.BackEndNotSupported,
            Severity = DiagnosticSeverity.Warning,
            Place = origin.Place,
            Message = $"{cause}; until then AUTH is answered with 454 4.7.0 Temporary authentication failure",
            Fix = "set smtpd_sasl_type = hikyaku and add the users with: hikyaku user add NAME",
        });
        return cause;
    }

    private static SaslSecurityOptions ReadOptions(ParameterView view, Parameter row, string text, Action<Diagnostic> report)
    {
        SaslSecurityOptions options = SaslSecurityOptionNames.Parse(text, out string? unknown);
        if (unknown is not null) report(SaslDiagnostics.ForUnknownOption(row, unknown, view.OriginOf(row).Place));
        return options;
    }
}
