using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.MasterCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Checks;

/// <summary>Old defaults that a low compatibility_level keeps, each once and with its effect; old TLS names; the few values that must fit others.</summary>
internal static class CompatibilityChecks
{
    private static readonly Dictionary<string, string> Effects = new(StringComparer.Ordinal)
    {
        ["append_dot_mydomain"] = "a sender's or recipient's domain without a dot gets $mydomain appended",
        ["smtputf8_enable"] = "addresses and headers outside of ASCII are not accepted (no SMTPUTF8)",
        ["smtpd_relay_restrictions"] = "only smtpd_recipient_restrictions keeps strangers from relaying",
        ["relay_domains"] = "mail for subdomains of every domain in mydestination is relayed",
        ["mynetworks_style"] = "every machine in the networks of this host's interfaces is in mynetworks and may relay",
        ["smtpd_relay_before_recipient_restrictions"] = "smtpd_recipient_restrictions is evaluated before smtpd_relay_restrictions",
        ["respectful_logging"] = "log lines say whitelisted and blacklisted, not allowlisted and denylisted",
        ["smtp_tls_security_level"] = "mail is sent in clear even to servers that offer TLS",
    };

    public static void Run(ParameterView view, IReadOnlyList<ServiceSnapshot> services, IReadOnlyList<MasterCfEntry> entries, DiagnosticBag diagnostics)
    {
        CheckLevel(view, diagnostics);
        foreach (Parameter row in AllParameters.Rows)
            if (row.DefaultText.StartsWith("${{$compatibility_level} <level", StringComparison.Ordinal)) CheckDefault(row, view, diagnostics);
        CheckChroot(view, entries, diagnostics);
        CheckRelayDefault(view, services, diagnostics);
        foreach (LegacyTlsNames names in LegacyTlsNames.All)
        {
            CheckTls(names, view, view.FindEntry, diagnostics);
            // What a line of master.cf makes of main.cf's is that line's purpose.
            foreach (ServiceSnapshot service in services)
                if (service.Parameters.Overrides is { } own && !service.Place.IsBuiltIn) CheckTls(names, service.Parameters, own.Find, diagnostics);
        }
        CheckHostNames(view, diagnostics);
    }

    private static void CheckLevel(ParameterView view, DiagnosticBag diagnostics)
    {
        string level = view.Get(MailParameters.CompatibilityLevel);
        if (CompatibilityLevel.TryParse(level, out _)) return;
        TracedText written = view.FindEntry(MailParameters.CompatibilityLevel.Name)?.Value ?? TracedText.Empty;
        diagnostics.Add(DiagnosticCodes.BadCompatibilityLevel, DiagnosticSeverity.Error, written, $"malformed compatibility level syntax: \"{level}\"",
            "write MAJOR, MAJOR.MINOR or MAJOR.MINOR.PATCH, for instance 3.6");
    }

    private static void CheckDefault(Parameter row, ParameterView view, DiagnosticBag diagnostics)
    {
        if (view.IsSet(row) || IsDecidedElsewhere(row, view)) return;
        string value = view.ExpandTraced(TracedText.BuiltIn(row.DefaultText), null, out _).Text;
        string modern = new MacroExpander(name => name == "compatibility_level" ? TracedText.BuiltIn("999") : view.FindRaw(name))
            .Expand(TracedText.BuiltIn(row.DefaultText)).Text;
        // Texts that differ only by which list they name are still different defaults; equal ones need no remark.
        if (value == modern) return;
        diagnostics.Add(DiagnosticCodes.CompatibilityDefault, DiagnosticSeverity.Information, LevelPlace(view),
            $"using backwards-compatible default setting {row.Name}={value}" + (Effects.TryGetValue(row.Name, out string? effect) ? $": {effect}" : ""),
            $"set {row.Name} = {Today(modern)} for today's default, or {row.Name} = {Today(value)} to keep it");
    }

    /// <summary>The default of such a row counts for nothing: another line decides, or no fingerprint is ever made.</summary>
    private static bool IsDecidedElsewhere(Parameter row, ParameterView view)
        => (row == MailParameters.MynetworksStyle && view.IsSet(MailParameters.Mynetworks))
            || (row == SmtpdTlsParameters.FingerprintDigest && !view.Get(SmtpdTlsParameters.AskCcert) && !view.Get(SmtpdTlsParameters.ReqCcert))
            || (row == SmtpTlsParameters.FingerprintDigest && view.Get(SmtpTlsParameters.SecurityLevel) != "fingerprint" && view.Get(SmtpTlsParameters.PolicyMaps).Count == 0)
            || (row == LmtpTlsParameters.FingerprintDigest && view.Get(LmtpTlsParameters.SecurityLevel) != "fingerprint" && view.Get(LmtpTlsParameters.PolicyMaps).Count == 0)
            || (row == SmtpTlsParameters.SecurityLevel && (view.Get(SmtpParameters.UseTls) || view.Get(SmtpParameters.EnforceTls)));

    private static string Today(string value) => value.Length == 0 ? "(nothing)" : value;

    private static SourcePlace LevelPlace(ParameterView view) => view.OriginOf(MailParameters.CompatibilityLevel) is { Kind: not ValueOriginKind.Default } origin
        ? origin.Place : new SourcePlace(Path.Combine(view.Context.ConfigurationDirectory, "main.cf"));

    private static void CheckChroot(ParameterView view, IReadOnlyList<MasterCfEntry> entries, DiagnosticBag diagnostics)
    {
        if (entries.FirstOrDefault(entry => entry.IsChrooted is null) is { } first && EffectiveValues.LevelOf(view) < new CompatibilityLevel(1))
            diagnostics.Add(DiagnosticCodes.CompatibilityDefault, DiagnosticSeverity.Information, first.Name,
                "using backwards-compatible default setting chroot=y: accepted, no service is confined to queue_directory; sockets are looked for below it too",
                "write n in the fifth column");
        if (entries.FirstOrDefault(entry => entry.IsChrooted == true) is { } asked)
            diagnostics.Add(DiagnosticCodes.ChrootNotDone, DiagnosticSeverity.Information, asked.Name,
                "chroot y is accepted and not done: sockets are looked for below queue_directory too (said once for all lines)");
    }

    private static void CheckRelayDefault(ParameterView view, IReadOnlyList<ServiceSnapshot> services, DiagnosticBag diagnostics)
    {
        const string Message = "smtpd_relay_restrictions and smtpd_recipient_restrictions are both empty: \""
            + EffectiveValues.RelayDefaultOfLevelZero + "\" applies, as in Postfix 2.x";
        const string Fix = "set compatibility_level, or smtpd_recipient_restrictions";
        if (EffectiveValues.AppliesRelayDefaultOfLevelZero(view))
            diagnostics.Add(DiagnosticCodes.RelayDefaultOfLevelZero, DiagnosticSeverity.Information, LevelPlace(view), Message, Fix);
        foreach (ServiceSnapshot service in services)
            if (service.Command == "smtpd" && EffectiveValues.AppliesRelayDefaultOfLevelZero(service.Parameters) && !EffectiveValues.AppliesRelayDefaultOfLevelZero(view))
                diagnostics.Add(DiagnosticCodes.RelayDefaultOfLevelZero, DiagnosticSeverity.Information, service.Place, $"service {service.Name}: {Message}", Fix);
    }

    /// <param name="names">An old pair and today's level.</param>
    /// <param name="view">What they mean.</param>
    /// <param name="find">The lines that are looked at.</param>
    /// <param name="diagnostics">Gets the findings.</param>
    private static void CheckTls(LegacyTlsNames names, ParameterView view, Func<string, ParameterEntry?> find, DiagnosticBag diagnostics)
    {
        bool isDecided = !EffectiveValues.IsEmpty(view, names.Level);
        foreach (BoolParameter old in (ReadOnlySpan<BoolParameter>)[names.Enforce, names.Use])
        {
            if (find(old.Name) is not { } entry || !view.Get(old)) continue;
            if (isDecided)
            {
                ValueOrigin winner = view.ResolveWritten(names.Level).Origin;
                string value = view.ExpandTraced(view.ResolveWritten(names.Level).Raw, null, out _).Text;
                // Loud only where the old line asked for more than the winner gives.
                bool isWeaker = StrengthOf(value) < (ReferenceEquals(old, names.Enforce) ? StrengthOf("encrypt") : StrengthOf("may"));
                diagnostics.Add(DiagnosticCodes.OldNameOverruled, isWeaker ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information, entry.Name,
                    $"{old.Name}=yes has no effect: {names.Level.Name} = {value} ({winner}) wins", $"remove {old.Name}, or set {names.Level.Name} to what you want");
            }
            else
            {
                // Get would count wrapper mode and the other name, too: what this line alone means must not become stricter by following the advice.
                string level = ReferenceEquals(old, names.Use) ? "may" : view.Get(names.Level);
                diagnostics.Add(DiagnosticCodes.OldNameInForce, DiagnosticSeverity.Information, entry.Name,
                    $"{old.Name}=yes means {names.Level.Name} = {level} today", $"write {names.Level.Name} = {level}");
                break;
            }
        }
        CheckTlsLevel(names.Level, view, diagnostics);
    }

    private static int StrengthOf(string level) => level.ToLowerInvariant() switch { "" or "none" => 0, "may" => 1, _ => 2 };

    private static void CheckTlsLevel(StringParameter level, ParameterView view, DiagnosticBag diagnostics)
    {
        if (view.FindEntry(level.Name) is not { } entry) return;
        string value = view.ExpandTraced(entry.Value, null, out _).Text.ToLowerInvariant();
        bool isServer = ReferenceEquals(level, SmtpdTlsParameters.SecurityLevel);
        if (isServer && LegacyTlsNames.IsClientLevel(value))
            diagnostics.Add(DiagnosticCodes.UnusableValue, DiagnosticSeverity.Warning, entry.Value, $"{level.Name}: unsupported TLS level \"{value}\", using \"encrypt\"",
                $"write {level.Name} = encrypt");
        else if (value is not ("" or "none" or "may" or "encrypt" or "fingerprint" or "verify" or "secure" or "dane" or "dane-only" or "half-dane"))
            diagnostics.Add(DiagnosticCodes.UnusableValue, DiagnosticSeverity.Error, entry.Value, $"Invalid TLS level \"{value}\"",
                isServer ? "the levels are none, may, encrypt" : "the levels are none, may, encrypt, fingerprint, verify, secure, dane, dane-only");
    }

    private static void CheckHostNames(ParameterView view, DiagnosticBag diagnostics)
    {
        string host = view.Get(MailParameters.Myhostname);
        if (view.FindEntry("relayhost") is { } relay && host.Length > 0 && view.Find("relayhost") == host)
            diagnostics.Add(DiagnosticCodes.UnusableValue, DiagnosticSeverity.Error, relay.Value, $"myhostname and relayhost parameter settings must not be identical: {host}",
                "name the provider's server in relayhost, this machine in myhostname");
        if (view.FindEntry("myorigin") is not { } origin) return;
        string written = view.ExpandTraced(origin.Value, null, out _).Text;
        if (written is ['/', ..])
        {
            if (view.OriginOf(MailParameters.Myorigin).Kind == ValueOriginKind.Default)
                diagnostics.Add(DiagnosticCodes.UnusableValue, DiagnosticSeverity.Error, origin.Value, $"myorigin: no domain could be read from {written}",
                    "put the domain into that file, or write it in main.cf");
        }
        else if (written.AsSpan().Trim().ContainsAny(" \t,"))
        {
            diagnostics.Add(DiagnosticCodes.UnusableValue, DiagnosticSeverity.Error, origin.Value, $"myorigin parameter setting must not contain multiple values: {written}",
                "write one domain");
        }
    }
}
