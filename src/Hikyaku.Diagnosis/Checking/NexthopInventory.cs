using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.SmtpClient.Hosts;
using Hikyaku.Tables;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>
/// Where some smtp(8) services are sent to, as far as the files tell: relayhost, transports, their tables, content filters, fallbacks. Not looked for are the FILTER actions of
/// access tables and header checks.
/// </summary>
internal sealed class NexthopInventory
{
    private const int SmtpPort = 25;

    private static readonly StringParameter[] Transports =
        [DefaultParameters.Transport, RelayParameters.Transport, VirtualParameters.Transport, LocalParameters.Transport, MailboxParameters.Transport, MailParameters.FallbackTransport];

    private static readonly TableListParameter[] TransportMaps =
        [TransportParameters.Maps, MailParameters.SenderDependentDefaultTransportMaps, MailboxParameters.TransportMaps, MailParameters.FallbackTransportMaps];

    private readonly TableSet _tables;
    private readonly HashSet<string> _services;
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<WrittenNexthop> _written = [];
    private bool _usesRelayhost;

    /// <param name="snapshot">The configuration.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="services">The services asked about.</param>
    public NexthopInventory(ConfigurationSnapshot snapshot, TableSet tables, IReadOnlyCollection<ServiceSnapshot> services)
    {
        _tables = tables;
        _services = [.. services.Select(static service => service.Name)];
        ParameterView main = snapshot.Main;
        foreach (StringParameter parameter in Transports) AddTransport(main, parameter);
        foreach (TableListParameter map in TransportMaps) AddValues(main, map, (value, origin) => AddEntry(value, map, origin));
        if (_usesRelayhost) AddRelayhosts(main);
        foreach (ParameterView view in snapshot.Services.Select(static service => service.Parameters).Prepend(main)) AddTransport(view, MailParameters.ContentFilter);
        foreach (ServiceSnapshot service in services)
            foreach (ListWord word in service.Parameters.Get(SmtpParameters.FallbackRelay)) Add(word.Text, SmtpParameters.FallbackRelay, $"{SmtpParameters.FallbackRelay.Name} = {{0}} ({word.Place})");
    }

    public IReadOnlyList<WrittenNexthop> Written => _written;

    /// <summary>False: a table that can't be listed may name others.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Mail goes to the recipients' own domains, too: their names and those of their MX hosts are next hops.</summary>
    public bool HasRecipientDomains { get; private set; }

    private void AddRelayhosts(ParameterView main)
    {
        string relayhost = main.Get(MailParameters.Relayhost);
        if (relayhost.Length == 0) HasRecipientDomains = true;
        Add(relayhost, MailParameters.Relayhost, $"{MailParameters.Relayhost.Name} = {{0}} ({main.OriginOf(MailParameters.Relayhost)})");
        AddValues(main, MailParameters.SenderDependentRelayhostMaps, (value, origin) =>
        {
            if (!value.Equals("DUNNO", StringComparison.OrdinalIgnoreCase)) Add(value, MailParameters.SenderDependentRelayhostMaps, origin);
        });
    }

    private void AddTransport(ParameterView view, StringParameter parameter)
        => AddEntry(view.Get(parameter), parameter, $"{{0}} of {parameter.Name} = {view.Get(parameter)} ({view.OriginOf(parameter)})");

    /// <summary>One <c>transport:nexthop</c>.</summary>
    private void AddEntry(string entry, Parameter parameter, string origin)
    {
        int colon = entry.IndexOf(':', StringComparison.Ordinal);
        string transport = colon < 0 ? entry : entry[..colon], nexthop = colon < 0 ? "" : entry[(colon + 1)..];
        if (entry is "" or ":" || (transport.Length > 0 && !_services.Contains(transport))) return;
        if (nexthop.Length > 0) Add(nexthop, parameter, origin);
        else if (parameter == DefaultParameters.Transport || parameter == RelayParameters.Transport || parameter == MailParameters.SenderDependentDefaultTransportMaps) _usesRelayhost = true;
        else HasRecipientDomains = true;
    }

    private void AddValues(ParameterView main, TableListParameter map, Action<string, string> add)
    {
        foreach (ListWord word in main.Get(map))
        {
            string origin = $"{{0}} of {map.Name} ({word.Text})";
            bool mayHoldMore = TableUse.Parse(word)?.IsLocal != true || _tables.Open(word).MayHold(value =>
            {
                add(value, origin);
                return false;
            });
            if (mayHoldMore) IsComplete = false;
        }
    }

    /// <summary>A list of next hops, which are tried in turn; those that Postfix couldn't read either are left out.</summary>
    private void Add(string nexthops, Parameter parameter, string origin)
    {
        foreach (string text in SmtpDestination.SplitList(nexthops))
            if (SmtpDestination.TryParse(text, SmtpPort, out SmtpDestination? destination) && _seen.Add(text))
                _written.Add(new WrittenNexthop(destination, text, parameter.Name, origin.Replace("{0}", text, StringComparison.Ordinal)));
    }
}
