using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.MasterCf;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Services;
using Hikyaku.Configuration.Values;

namespace Hikyaku.Configuration;

/// <summary>Entries of master.cf to services: views, endpoints, duplicates, and the internal services that a short master.cf lacks.</summary>
internal sealed class ServiceBuilder(ParameterView view, ParameterDictionary main, ParameterDictionary commandLine, DiagnosticBag diagnostics)
{
    /// <summary>What mail needs inside the server whether master.cf has a line for it or not: service, program.</summary>
    private static readonly (string Name, string Command)[] Internal =
    [
        ("pickup", "pickup"), ("cleanup", "cleanup"), ("qmgr", "qmgr"), ("tlsmgr", "tlsmgr"), ("rewrite", "trivial-rewrite"), ("bounce", "bounce"),
        ("defer", "bounce"), ("trace", "bounce"), ("verify", "verify"), ("flush", "flush"), ("proxymap", "proxymap"), ("proxywrite", "proxymap"),
        ("showq", "showq"), ("anvil", "anvil"), ("scache", "scache"), ("postlog", "postlogd"),
    ];

    private readonly List<(string Key, ServiceSnapshot Service)> _built = [];

    /// <param name="entries">In the order of master.cf.</param>
    /// <param name="written">Only those that master.cf has a line for.</param>
    public List<ServiceSnapshot> Build(IReadOnlyList<MasterCfEntry> entries, out List<ServiceSnapshot> written)
    {
        InterfaceAddresses interfaces = InterfaceAddresses.Read(view, diagnostics);
        if (interfaces.AllowsNothing) ReportNoProtocols(entries);
        var resolver = new EndpointResolver(interfaces, view.Context.Open, diagnostics);
        foreach (MasterCfEntry entry in entries)
            if (entry.Type != ServiceType.Inet || !interfaces.AllowsNothing) Add(entry, resolver);
        written = [.. _built.Select(pair => pair.Service)];
        return [.. written, .. Missing(written)];
    }

    private void Add(MasterCfEntry entry, EndpointResolver resolver)
    {
        ParameterView serviceView = ViewOf(entry.Overrides, entry.Name.Text, entry.Command.Text);
        string key = $"{(entry.IsPrivate ? "private" : "public")}/{entry.Name}";
        IReadOnlyList<InetEndpoint> endpoints = [];
        if (entry.Type == ServiceType.Inet)
        {
            if (resolver.Resolve(entry.Name, serviceView) is not { } resolved) return;
            (key, endpoints) = resolved;
        }
        string identity = $"{entry.Type} {key}";
        int earlier = _built.FindIndex(pair => pair.Key == identity);
        if (earlier >= 0)
        {
            diagnostics.Add(DiagnosticCodes.DuplicateService, DiagnosticSeverity.Warning, entry.Name,
                $"duplicate master.cf entry for service \"{entry.Name}\" ({key}) -- using the last entry",
                $"remove {_built[earlier].Service.Place} or this line" + LostOptions(_built[earlier].Service));
            _built.RemoveAt(earlier);
        }
        _built.Add((identity, new ServiceSnapshot
        {
            Name = entry.Name.Text,
            Type = entry.Type,
            IsPrivate = entry.IsPrivate,
            IsUnprivileged = entry.IsUnprivileged,
            IsChrooted = entry.IsChrooted ?? EffectiveValues.LevelOf(view) < new CompatibilityLevel(1),
            WakeupInterval = TimeSpan.FromSeconds(Math.Max(0, entry.WakeupSeconds)),
            ProcessLimit = Math.Max(0, entry.ProcessLimit ?? (int)view.Get(DefaultParameters.ProcessLimit)),
            Command = entry.Command.Text,
            Arguments = entry.Arguments,
            Place = entry.First.PlaceOf(0),
            Parameters = serviceView,
            Endpoints = endpoints,
        }));
    }

    private static string LostOptions(ServiceSnapshot replaced)
        => replaced.Parameters.Overrides is { Count: > 0 } lost ? "; the earlier one's options are lost: " + string.Join(' ', lost.Entries.Select(entry => $"-o {entry.Name}={entry.Value}")) : "";

    private IEnumerable<ServiceSnapshot> Missing(List<ServiceSnapshot> written)
    {
        foreach ((string name, string command) in Internal)
        {
            if (written.Any(service => service.Name == name && service.Type != ServiceType.Inet)) continue;
            yield return new ServiceSnapshot
            {
                Name = name,
                Type = name == "postlog" ? ServiceType.UnixDatagram : ServiceType.Unix,
                IsPrivate = true,
                IsUnprivileged = true,
                ProcessLimit = 0,
                Command = command,
                Place = default,
                Parameters = ViewOf(null, name, command),
            };
        }
    }

    private ParameterView ViewOf(ParameterDictionary? overrides, string name, string command)
    {
        ViewContext context = view.Context with { ServiceName = name, ProcessName = command };
        if (overrides is null || overrides.Count == 0) return new ParameterView(main, commandLine, context);
        foreach (ParameterEntry entry in commandLine.Entries) overrides.Set(entry);
        return new ParameterView(main, overrides, context);
    }

    private void ReportNoProtocols(IReadOnlyList<MasterCfEntry> entries)
    {
        ValueOrigin origin = view.OriginOf(MailParameters.InetProtocols);
        diagnostics.Add(DiagnosticCodes.NoProtocols, DiagnosticSeverity.Warning, origin.Place, $"all network protocols are disabled (inet_protocols = {origin.Text})",
            "set inet_protocols = all");
        if (entries.FirstOrDefault(entry => entry.Type == ServiceType.Inet) is { } first)
            diagnostics.Add(DiagnosticCodes.NoProtocols, DiagnosticSeverity.Warning, first.Name, "disabling all type \"inet\" services in master.cf");
    }
}
