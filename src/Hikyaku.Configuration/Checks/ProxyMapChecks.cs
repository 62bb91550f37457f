using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Configuration.Checks;

/// <summary>A <c>proxy:</c> table that Postfix's proxymap would refuse. Here it is opened directly, so nothing fails; it would on the day of a way back.</summary>
internal static class ProxyMapChecks
{
    private static readonly char[] Separators = [',', ' ', '\t', '\r', '\n', '{', '}'];

    /// <param name="view">main.cf.</param>
    /// <param name="services">All services, whose own settings count too.</param>
    /// <param name="main">What main.cf and hikyaku.cf set.</param>
    /// <param name="diagnostics">Gets the findings.</param>
    public static void Run(ParameterView view, IReadOnlyList<ServiceSnapshot> services, ParameterDictionary main, DiagnosticBag diagnostics)
    {
        var approved = new Lazy<ApprovedProxyTables>(() => ApprovedProxyTables.Of(services.FirstOrDefault(static s => s.Command == "proxymap")?.Parameters ?? view));
        foreach (ParameterEntry entry in main.Entries) Check(entry, view, approved, diagnostics);
        foreach (ServiceSnapshot service in services)
            foreach (ParameterEntry entry in service.Parameters.Overrides?.Entries ?? []) Check(entry, service.Parameters, approved, diagnostics);
    }

    private static void Check(ParameterEntry entry, ParameterView view, Lazy<ApprovedProxyTables> approved, DiagnosticBag diagnostics)
    {
        // What only names refer to is looked at where they are used.
        if (AllParameters.Find(entry.Name.Text) is not { } row || row == ProxyParameters.ReadMaps || row == ProxyParameters.WriteMaps) return;
        string text = view.ExpandTraced(entry.Value, null, out _).Text;
        if (!text.Contains(ApprovedProxyTables.Prefix, StringComparison.Ordinal)) return;
        foreach (string word in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (ApprovedProxyTables.Behind(word) is not { } table || approved.Value.Has(table)) continue;
            diagnostics.Add(DiagnosticCodes.UnapprovedProxyTable, DiagnosticSeverity.Information, entry.Value,
                $"Postfix's proxymap would refuse \"{table}\", which proxy_read_maps doesn't list; here it is read", $"for a way back add {ApprovedProxyTables.Prefix}{table}, or ${entry.Name}, to proxy_read_maps");
        }
    }
}
