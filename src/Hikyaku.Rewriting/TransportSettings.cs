using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <summary>The transports of the address classes, and relayhost, read once.</summary>
internal sealed class TransportSettings
{
    private readonly Dictionary<DomainClass, (TransportEntry Entry, string Parameter, SourcePlace Place)> _byClass = [];

    public TransportSettings(ParameterView parameters, ICollection<Diagnostic> diagnostics)
    {
        Add(DomainClass.Local, LocalParameters.Transport, parameters, diagnostics);
        Add(DomainClass.VirtualMailbox, VirtualParameters.Transport, parameters, diagnostics);
        Add(DomainClass.Relay, RelayParameters.Transport, parameters, diagnostics);
        Add(DomainClass.Default, DefaultParameters.Transport, parameters, diagnostics);
        Relayhost = parameters.Get(MailParameters.Relayhost);
        RelayhostPlace = parameters.OriginOf(MailParameters.Relayhost).Place;
        string unknown = parameters.Get(MailParameters.ShowUserUnknownTableName) ? "5.1.1 User unknown in virtual alias table" : "5.1.1 User unknown";
        _byClass[DomainClass.VirtualAlias] = (new TransportEntry("error", unknown), VirtualParameters.AliasDomains.Name, parameters.OriginOf(VirtualParameters.AliasDomains).Place);
    }

    /// <summary>With brackets and port as written; empty when mail goes to its own domains.</summary>
    public string Relayhost { get; }

    public SourcePlace RelayhostPlace { get; }

    /// <summary>Transport, next hop (empty: the domain or relayhost) and the line that says so.</summary>
    public (TransportEntry Entry, string Parameter, SourcePlace Place) For(DomainClass domainClass) => _byClass[domainClass];

    private void Add(DomainClass domainClass, StringParameter parameter, ParameterView parameters, ICollection<Diagnostic> diagnostics)
    {
        TransportEntry entry = TransportEntry.Parse(parameters.Get(parameter));
        SourcePlace place = parameters.OriginOf(parameter).Place;
        _byClass[domainClass] = (entry, parameter.Name, place);
        if (entry.Transport.Length > 0) return;
        diagnostics.Add(new Diagnostic
        {
            Code = RewritingDiagnostics.NullTransport,
            Severity = DiagnosticSeverity.Error,
            Message = $"parameter {parameter.Name}: null transport is not allowed",
            Place = place,
            Fix = $"Write a service of master.cf, or remove the line: the default is {parameter.DefaultText}.",
        });
    }
}
