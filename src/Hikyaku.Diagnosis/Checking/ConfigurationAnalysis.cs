using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Delivery;
using Hikyaku.Dns;
using Hikyaku.Policy;
using Hikyaku.Policy.OpenRelay;
using Hikyaku.Rewriting;
using Hikyaku.Sasl.Server;
using Hikyaku.Smtpd;
using Hikyaku.Tables;
using Hikyaku.Tables.Databases;
using Hikyaku.Tls.Server;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>
/// A configuration taken as far as it goes without running it: tables opened, restrictions compiled, certificates loaded, relaying proved. <c>check</c> prints its
/// findings, <c>explain</c> asks its objects, and the server runs the very same ones.
/// </summary>
public sealed class ConfigurationAnalysis : IDisposable
{
    private readonly List<Diagnostic> _findings;
    private readonly Func<string, Stream>? _open;

    private ConfigurationAnalysis(ConfigurationSnapshot snapshot, Func<string, Stream>? open, IDnsResolver? dns, TimeProvider clock, bool rereadsTables, TableSet? previous)
    {
        Snapshot = snapshot;
        _open = open;
        _findings = [.. snapshot.Diagnostics];
        Tables = new TableSet(open, DatabaseTables.Types, TableLimits.From(snapshot.Main)) { Main = snapshot.Main, RereadClock = rereadsTables ? clock : null, Previous = previous };
        Dns = dns ?? new DnsClientResolver(DnsSettingsOf(snapshot.Main, _findings), clock);
        LocalAddresses = LocalAddresses.Create(snapshot.Main, HostFacts.System, _findings);
        MyNetworks = MyNetworks.Create(snapshot.Main, Tables);
        Resolver = AddressResolver.Create(snapshot.Main, Tables, LocalAddresses, _findings);
        if (snapshot.FindTransport("local") is { } local && !DeliversToMaildirs(local.Parameters)) _findings.Add(DeliveryDiagnostics.ForMailbox(local.Parameters));
        Services = [.. snapshot.Services.Where(static s => s.Command == "smtpd" && s.Type == ServiceType.Inet).Select(s => Analyze(s, open, clock))];
    }

    public ConfigurationSnapshot Snapshot { get; }

    public TableSet Tables { get; }

    public IDnsResolver Dns { get; }

    public LocalAddresses LocalAddresses { get; }

    public MyNetworks MyNetworks { get; }

    /// <summary>The resolver of main.cf without any service's overrides: the queue manager's.</summary>
    public AddressResolver Resolver { get; }

    /// <summary>The smtpd services that listen, in the order of master.cf.</summary>
    public IReadOnlyList<ServiceAnalysis> Services { get; }

    /// <summary>All findings, the tables' included, in <see cref="DiagnosticOrder"/>.</summary>
    public IReadOnlyList<Diagnostic> Findings => Ordered(_findings.Concat(Once(Tables.Faults).Select(TableDiagnostics.From)).Distinct());

    public bool HasErrors => Findings.Any(static d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Builds everything. Faults are findings; nothing throws for what stands in the files.</summary>
    /// <param name="snapshot">As loaded.</param>
    /// <param name="open">Opens keys and tables; the helper's where the server itself may not.</param>
    /// <param name="dns">Null for the resolver that the configuration asks for.</param>
    /// <param name="clock">For certificates and caches.</param>
    /// <param name="rereadsTables">Tables are read again when their files change: for the server.</param>
    /// <param name="previous">The tables in force: those whose files haven't changed are taken over. Null at a start.</param>
    public static ConfigurationAnalysis Run(ConfigurationSnapshot snapshot, Func<string, Stream>? open = null, IDnsResolver? dns = null, TimeProvider? clock = null, bool rereadsTables = false, TableSet? previous = null)
        => new(snapshot, open, dns, clock ?? TimeProvider.System, rereadsTables, previous);

    /// <summary>
    /// Proves, for each listener, who could relay through it; the reports stay with the services. Returns what check must say: an error for a listener that is open to strangers.
    /// </summary>
    public async Task<IReadOnlyList<Diagnostic>> ProveRelayClosedAsync(CancellationToken cancellationToken)
    {
        foreach (ServiceAnalysis analyzed in Services)
            analyzed.Relay = await OpenRelayCheck.AnalyzeAsync(analyzed.Service, Tables, LocalAddresses, cancellationToken).ConfigureAwait(false);
        return OpenRelayCheck.ToDiagnostics([.. Services.Select(static analyzed => (analyzed.Service.Name, analyzed.Relay!, IsRelayAllowed(analyzed)))]);
    }

    /// <summary>Asks the tables what only they can tell, and looks at the files and hosts that the configuration names. For check: a start doesn't wait for it.</summary>
    /// <param name="host">Resolves names; null for this machine.</param>
    /// <param name="cancellationToken">Ends the look-ups.</param>
    public async Task<IReadOnlyList<Diagnostic>> CheckOutsideAsync(HostFacts? host, CancellationToken cancellationToken)
    {
        ParameterView client = Snapshot.FindTransport("smtp")?.Parameters ?? Snapshot.Main;
        return
        [
            .. await DomainInTableCheck.RunAsync(Snapshot.Main, Tables, cancellationToken).ConfigureAwait(false),
            .. await SaslPasswordCheck.RunAsync(Snapshot, Tables, cancellationToken).ConfigureAwait(false),
            .. TableKindCheck.Run(Snapshot, _open),
            .. OutsideHostCheck.Run(Snapshot, host ?? HostFacts.System),
            .. FreeSpaceCheck.Run(Snapshot.Main, host ?? HostFacts.System),
            .. SecretFileCheck.Run(client),
            .. ClientSettingsCheck.Run(Snapshot, Tables, _open),
            .. ClosedDnsListCheck.Run(Snapshot),
        ];
    }

    /// <summary>Findings in the order in which they are read, each with the line that it points at.</summary>
    public IReadOnlyList<Diagnostic> Ordered(IEnumerable<Diagnostic> findings) => DiagnosticOrder.Sorted(findings.Select(Snapshot.WithLine));

    /// <summary>Makes every service that was found open answer 454 4.7.1 to what it would relay for a stranger: what a start does.</summary>
    public void RefuseOpenRelays()
    {
        foreach (ServiceAnalysis analyzed in Services)
            if (analyzed.Relay?.Answer == RelayAnswer.Open && !IsRelayAllowed(analyzed)) analyzed.Policy = analyzed.Policy.RefusingStrangersRelay();
    }

    public void Dispose()
    {
        foreach (ServiceAnalysis service in Services)
        {
            service.Tls?.Dispose();
            service.Policy.Dispose();
        }
        Tables.Dispose();
    }

    /// <summary>A file that two lists name through one word (relay_domains = $mydestination) is unavailable once.</summary>
    private static IEnumerable<TableFault> Once(IReadOnlyList<TableFault> faults)
        => faults.DistinctBy(static fault => (fault.Table, fault.UsedAt, fault.FaultAt, fault.Severity == TableFaultSeverity.Unavailable ? "" : fault.Cause));

    private static bool DeliversToMaildirs(ParameterView view)
        => view.Get(HikyakuParameters.MailDirectory).Length > 0 || view.Get(MailParameters.HomeMailbox).EndsWith('/');

    private static bool IsRelayAllowed(ServiceAnalysis analyzed) => analyzed.Service.Parameters.Get(HikyakuParameters.AllowOpenRelay);

    private ServiceAnalysis Analyze(ServiceSnapshot service, Func<string, Stream>? open, TimeProvider clock)
    {
        ParameterView view = service.Parameters;
        // Each service sees its own mydestination, relay_domains and mynetworks, should its -o set them.
        LocalAddresses addresses = LocalAddresses.Create(view, HostFacts.System, _findings);
        MyNetworks networks = MyNetworks.Create(view, Tables);
        var policy = SmtpdPolicy.Compile(view, Tables, AddressResolver.Create(view, Tables, addresses, _findings), networks, addresses, Dns, _findings, clock);
        var tables = SmtpdTables.Open(view, Tables, LocalRewriteClients.Create(view, Tables, networks, addresses, _findings));
        var sasl = SaslServerSettings.From(view, Tables, _findings.Add);
        SmtpdDiagnostics.Report(service, _findings);
        (ServerTls? tls, string fault) = LoadTls(view, open, clock);
        return new ServiceAnalysis { Service = service, Policy = policy, Tables = tables, Sasl = sasl, Tls = tls, TlsFault = fault };
    }

    private (ServerTls? Tls, string Fault) LoadTls(ParameterView view, Func<string, Stream>? open, TimeProvider clock)
    {
        string level = view.Get(SmtpdTlsParameters.SecurityLevel);
        bool isWrapped = view.Get(SmtpdTlsParameters.Wrappermode);
        if (!isWrapped && level is "" or "none") return (null, "");
        var settings = ServerTlsSettings.From(view, isWrapped || level == "encrypt", _findings.Add);
        ServerTls? tls = ServerTls.TryCreate(settings, open, clock, out string fault);
        if (tls is null) _findings.Add(ServerTls.ToDiagnostic(settings, fault));
        return (tls, fault);
    }

    private static DnsSettings DnsSettingsOf(ParameterView main, List<Diagnostic> findings)
    {
        string text = string.Join(' ', main.Get(HikyakuParameters.DnsServers).Select(static w => w.Text));
        if (DnsSettings.TryParseServers(text, out var servers, out string fault)) return new DnsSettings { Servers = servers };
        findings.Add(new Diagnostic
        {
            Code = "HK0601",
            Severity = DiagnosticSeverity.Error,
            Place = main.OriginOf(HikyakuParameters.DnsServers).Place,
            Message = $"hikyaku_dns_servers: {fault}",
            Fix = "write addresses, with a port where it is not 53: 192.0.2.53, [2001:db8::53]:5353",
        });
        return new DnsSettings();
    }
}
