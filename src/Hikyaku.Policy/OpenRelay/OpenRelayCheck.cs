using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Rewriting;
using Hikyaku.Tables;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>
/// Could somebody relay through a listener who shouldn't? Pretends clients of every class, with and without TLS and AUTH, to recipients of every class and in odd forms, against
/// the very classes that will serve the listener. What cannot be known beforehand (SQL, LDAP, DNS) is answered both ways.
/// </summary>
public static class OpenRelayCheck
{
    /// <param name="service">An smtpd service; its endpoints say who can reach it.</param>
    /// <param name="tables">The snapshot's tables.</param>
    /// <param name="localAddresses">This machine's addresses.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public static ValueTask<RelayReport> AnalyzeAsync(
        ServiceSnapshot service, TableSet tables, LocalAddresses localAddresses, CancellationToken cancellationToken)
        => AnalyzeAsync(service.Parameters, service.Endpoints, tables, localAddresses, cancellationToken);

    /// <summary>As above for a view of the parameters; without endpoints everybody can reach it.</summary>
    public static async ValueTask<RelayReport> AnalyzeAsync(
        ParameterView parameters, IReadOnlyList<InetEndpoint> endpoints, TableSet tables, LocalAddresses localAddresses, CancellationToken cancellationToken)
    {
        var oracle = new Oracle();
        using TableSet view = tables.Substituting(t => new OracleTable(t, oracle));
        List<Diagnostic> known = []; // told already when the service itself was compiled
        var networks = MyNetworks.Create(parameters, view);
        var resolver = AddressResolver.Create(parameters, view, localAddresses, known);
        using var policy = SmtpdPolicy.Compile(
            parameters, view, resolver, networks, localAddresses, new OracleDns(oracle, parameters.Get(MailParameters.Myhostname)), known,
            s => new OraclePolicyServer(s, oracle), static (_, _) => Task.CompletedTask);
        var run = new RelayAnalysis(new RelayProbe(policy, oracle), new SampleAddresses(parameters), ListenerSessions.Of(parameters));
        return await run.RunAsync(ClientClasses.Find(endpoints, networks, localAddresses), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What check and reload must say of a report: an error for open, unless <c>hikyaku_allow_open_relay</c> says that it is wanted.</summary>
    /// <param name="service">The service's name, as messages call it.</param>
    /// <param name="report">What the check found.</param>
    /// <param name="isAllowed">hikyaku_allow_open_relay.</param>
    public static IReadOnlyList<Diagnostic> ToDiagnostics(string service, RelayReport report, bool isAllowed) => ToDiagnostics([(service, report, isAllowed)]);

    /// <summary>The same for all listeners: what is alike for several of them is told once.</summary>
    public static IReadOnlyList<Diagnostic> ToDiagnostics(IReadOnlyList<(string Service, RelayReport Report, bool IsAllowed)> listeners) => RelayDiagnostics.Of(listeners);
}
