using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.MasterCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Values;

namespace Hikyaku.Configuration.Checks;

/// <summary>
/// Parameters that are set, known and legal, and still do nothing: their switch is off, no service reads them, they stand on the line of another program.
/// </summary>
internal sealed class EffectChecks(IReadOnlyList<ServiceSnapshot> services, DiagnosticBag diagnostics)
{
    /// <summary>Families by the program that reads them; another program may, too.</summary>
    private static readonly (string Prefix, string[] Commands)[] Families =
    [
        ("smtpd_", ["smtpd", "postscreen", "tlsproxy", "dnsblog"]),
        ("smtp_", ["smtp", "tlsproxy"]),
        ("lmtp_", ["lmtp"]),
        ("postscreen_", ["postscreen", "dnsblog", "tlsproxy"]),
        ("qmqpd_", ["qmqpd"]),
    ];

    private readonly IneffectiveLines _ineffective = new();

    public void Run(ParameterView view, ParameterDictionary main)
    {
        foreach (ParameterEntry entry in main.Entries)
        {
            if (IsDefault(entry, view)) continue;
            if (!IsRead(entry)) ReportNotRead(entry);
            else if (SwitchRule.All.FirstOrDefault(rule => rule.Covers(entry.Name.Text)) is { } rule && !ServicesOf(rule.Command).Any(service => rule.IsOn(service.Parameters)))
                ReportOff(entry, rule);
        }
        foreach (ServiceSnapshot service in services)
            if (service.Parameters.Overrides is { } overrides) CheckOverrides(service, overrides);
        _ineffective.Report(diagnostics);
    }

    private void CheckOverrides(ServiceSnapshot service, ParameterDictionary overrides)
    {
        foreach (ParameterEntry entry in overrides.Entries)
        {
            string name = entry.Name.Text;
            if (entry.Kind != ValueOriginKind.MasterCfOverride || AllParameters.Find(name) is null || IsReferredTo(service, overrides, name)) continue;
            if (FamilyOf(name) is { } commands && KnownCommand.Find(service.Command) is not null && !commands.Contains(service.Command))
                diagnostics.Add(DiagnosticCodes.OptionOfAnotherProgram, IsTurningOff(entry) ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning, entry.Name,
                    $"{name} has no effect here: {service.Command} (service {service.Name}) doesn't read it, {commands[0]} does", $"move the option to a service that runs {commands[0]}");
            else if (SwitchRule.All.FirstOrDefault(rule => rule.Covers(name) && rule.Command == service.Command) is { } rule && !rule.IsOn(service.Parameters)
                && entry.Value.Text.Length > 0)
                ReportOff(entry, rule);
        }
    }

    /// <summary>Another option of the same line takes its value from it.</summary>
    private static bool IsReferredTo(ServiceSnapshot service, ParameterDictionary overrides, string name)
        => overrides.Entries.Any(other => ReferenceCycle.References(other.Value.Text).Contains(name))
            || (service.Command == "cleanup" && name.EndsWith("_checks", StringComparison.Ordinal));

    /// <summary>Some service's program reads it, or it is nobody's special name.</summary>
    private bool IsRead(ParameterEntry entry)
    {
        string name = entry.Name.Text;
        if (AllParameters.Find(name) is null)
            return TransportTemplates.Find(name, out string transport) is null || services.Any(service => service.Type != ServiceType.Inet && service.Name == transport);
        return FamilyOf(name) is not { } commands || commands.Any(command => ServicesOf(command).Any(service => !service.Place.IsBuiltIn));
    }

    private void ReportNotRead(ParameterEntry entry)
    {
        string name = entry.Name.Text;
        if (AllParameters.Find(name) is null)
        {
            TransportTemplates.Find(name, out string transport);
            diagnostics.Add(DiagnosticCodes.ServiceNotEnabled, DiagnosticSeverity.Warning, entry.Name,
                $"unused parameter: {name}={entry.Value}: master.cf has no service named {transport}", $"correct the name, or add the service {transport}");
            return;
        }
        string command = FamilyOf(name)![0];
        _ineffective.Add(DiagnosticCodes.ServiceNotEnabled, DiagnosticSeverity.Information, entry, $"no line of master.cf runs {command}", $"uncomment or add a line that runs {command}, or remove this one");
    }

    private void ReportOff(ParameterEntry entry, SwitchRule rule)
        => _ineffective.Add(DiagnosticCodes.SetWithoutSwitch, SwitchRule.IsDetail(entry.Name.Text) ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning, entry, rule.Reason, rule.Fix);

    /// <summary>Nothing is missed where something that isn't there is turned off.</summary>
    private static bool IsTurningOff(ParameterEntry entry) => entry.Value.Text is "" or "no" or "none";

    private static string[]? FamilyOf(string name)
    {
        foreach ((string prefix, string[] commands) in Families)
            if (name.StartsWith(prefix, StringComparison.Ordinal)) return commands;
        return null;
    }

    private static bool IsDefault(ParameterEntry entry, ParameterView view)
        => AllParameters.Find(entry.Name.Text) is { } row
            && (entry.Value.Text == row.DefaultText || view.Find(row.Name) == view.Expand(view.FindDefault(row.Name) ?? row.DefaultText));

    private IEnumerable<ServiceSnapshot> ServicesOf(string command) => services.Where(service => service.Command == command);
}
