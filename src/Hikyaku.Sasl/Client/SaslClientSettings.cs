using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Tables;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Sasl.Client;

/// <summary>AUTH parameters of one smtp(8) service.</summary>
public sealed record SaslClientSettings
{
    /// <summary>Values of smtp_sasl_type: Postfix's only one, whose mechanisms are our own here.</summary>
    public static readonly IReadOnlyList<string> Types = ["cyrus"];

    /// <summary>postconf(5) smtp_sasl_auth_enable.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>postconf(5) smtp_sasl_password_maps.</summary>
    public LookupTableList PasswordMaps { get; init; } = LookupTableList.Empty;

    /// <summary>postconf(5) smtp_sasl_password_result_delimiter: between user and password; <c>:</c> as in Postfix.</summary>
    public string ResultDelimiter { get; init; } = ":";

    /// <summary>postconf(5) smtp_sender_dependent_authentication.</summary>
    public bool IsSenderDependent { get; init; }

    /// <summary>The keys of a sender: as in canonical(5).</summary>
    public LookupKeys SenderKeys { get; init; } = new();

    public SaslSecurityOptions SecurityOptions { get; init; } = SaslSecurityOptions.NoPlainText | SaslSecurityOptions.NoAnonymous;

    public SaslSecurityOptions TlsSecurityOptions { get; init; } = SaslSecurityOptions.NoPlainText | SaslSecurityOptions.NoAnonymous;

    /// <summary>For sessions whose server certificate was verified.</summary>
    public SaslSecurityOptions VerifiedSecurityOptions { get; init; } = SaslSecurityOptions.NoPlainText | SaslSecurityOptions.NoAnonymous;

    /// <summary>postconf(5) smtp_sasl_mechanism_filter; null allows all.</summary>
    public StringMatchList? MechanismFilter { get; init; }

    public static SaslClientSettings From(ParameterView view, TableSet tables, Action<Diagnostic> report)
    {
        if (!view.Get(SmtpSaslParameters.AuthEnable)) return new SaslClientSettings { IsEnabled = false };
        var settings = new SaslClientSettings
        {
            PasswordMaps = tables.OpenList(view.Get(SmtpSaslParameters.PasswordMaps)),
            ResultDelimiter = view.Get(SmtpSaslParameters.PasswordResultDelimiter),
            IsSenderDependent = view.Get(SmtpParameters.SenderDependentAuthentication),
            SecurityOptions = Read(view, SmtpSaslParameters.SecurityOptions, string.Join(' ', view.Get(SmtpSaslParameters.SecurityOptions)), report),
            TlsSecurityOptions = Read(view, SmtpSaslParameters.TlsSecurityOptions, view.Get(SmtpSaslParameters.TlsSecurityOptions), report),
            VerifiedSecurityOptions = Read(view, SmtpSaslParameters.TlsVerifiedSecurityOptions, view.Get(SmtpSaslParameters.TlsVerifiedSecurityOptions), report),
            MechanismFilter = new StringMatchList(view.Get(SmtpSaslParameters.MechanismFilter), tables, SmtpSaslParameters.MechanismFilter.Name),
        };
        if (settings.TlsSecurityOptions.HasFlag(SaslSecurityOptions.NoPlainText) && settings.SecurityOptions.HasFlag(SaslSecurityOptions.NoPlainText))
            report(new Diagnostic
            {
                Code = SaslDiagnostics.NoMechanismLeft,
                Severity = DiagnosticSeverity.Warning,
                Place = view.OriginOf(SmtpSaslParameters.SecurityOptions).Place,
                Message = "smtp_sasl_auth_enable = yes, but smtp_sasl_security_options forbids plaintext mechanisms, and PLAIN and LOGIN are all there are until chapter 4 (auth and tls): mail for servers that need a password is deferred",
                Fix = "set smtp_sasl_tls_security_options = noanonymous, with smtp_tls_security_level = encrypt",
            });
        return settings;
    }

    private static SaslSecurityOptions Read(ParameterView view, Parameter row, string text, Action<Diagnostic> report)
    {
        SaslSecurityOptions options = SaslSecurityOptionNames.Parse(text, out string? unknown);
        if (unknown is not null) report(SaslDiagnostics.ForUnknownOption(row, unknown, view.OriginOf(row).Place));
        return options;
    }
}
