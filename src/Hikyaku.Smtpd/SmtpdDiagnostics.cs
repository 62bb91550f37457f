using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd;

/// <summary>What is to be said of one smtpd service's parameters before it serves anybody (HK0750 to HK0759; listed in docs/diagnostics.md).</summary>
public static class SmtpdDiagnostics
{
    internal const string TableNotSupported = "HK0750";
    internal const string ClientLevel = "HK0751";

    public static void Report(ServiceSnapshot service, ICollection<Diagnostic> diagnostics)
    {
        ParameterView view = service.Parameters;
        foreach (ListWord word in ForbiddenCommands.NotSupported(view.Get(SmtpdParameters.ForbiddenCommands))) diagnostics.Add(ForTable(SmtpdParameters.ForbiddenCommands, word));
        foreach (ListWord word in view.Get(SmtpdParameters.NoopCommands).Where(w => w.Text.Contains(':', StringComparison.Ordinal)))
            diagnostics.Add(ForTable(SmtpdParameters.NoopCommands, word));
        string level = view.Get(SmtpdTlsParameters.SecurityLevel).Trim();
        if (level.Length > 0 && level.ToUpperInvariant() is not ("NONE" or "MAY" or "ENCRYPT"))
            diagnostics.Add(new Diagnostic
            {
                Code = ClientLevel,
                Severity = DiagnosticSeverity.Warning,
                Place = view.OriginOf(SmtpdTlsParameters.SecurityLevel).Place,
                Message = $"smtpd_tls_security_level: \"{level}\" is not a server's level; it counts as encrypt",
                Fix = "set smtpd_tls_security_level = encrypt",
            });
    }

    private static Diagnostic ForTable(Parameter parameter, ListWord word) => new()
    {
        Code = TableNotSupported,
        Severity = DiagnosticSeverity.Warning,
        Place = word.Place,
        SpanLength = word.Text.Length,
        Message = $"{parameter.Name}: the table {word.Text} is not supported yet (chapter 3, protocol and policy); it matches nothing",
        Fix = "name the commands themselves",
    };
}
