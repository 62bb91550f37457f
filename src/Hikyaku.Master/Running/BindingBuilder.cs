using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Mail;
using Hikyaku.Rewriting;
using Hikyaku.Sasl.Server;
using Hikyaku.Smtpd;
using Hikyaku.Smtpd.Settings;
using Hikyaku.Tables;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Master.Running;

/// <summary>Makes the sessions' services of one generation, and says which socket gets which.</summary>
internal static class BindingBuilder
{
    public static IReadOnlyList<ListenerBinding> Build(Generation generation, ServerServices services)
    {
        List<ListenerBinding> bindings = [];
        foreach (ServiceAnalysis analyzed in generation.Analysis.Services)
        {
            SmtpdService service = CreateService(analyzed, generation.Analysis, services);
            foreach (InetEndpoint endpoint in analyzed.Service.Endpoints)
                bindings.Add(new ListenerBinding(analyzed.Service, endpoint, service.RunAsync, generation, analyzed.Policy.RefusesStrangersRelay));
        }
        return bindings;
    }

    private static SmtpdService CreateService(ServiceAnalysis analyzed, ConfigurationAnalysis analysis, ServerServices services) => new()
    {
        Settings = SmtpdSettings.From(analyzed.Service),
        Policy = analyzed.Policy.CheckAsync,
        Intake = services.Intake,
        Events = services.Events,
        Connections = services.Connections,
        Authenticator = analyzed.Sasl.IsEnabled ? new SaslAuthenticator(new SaslServer(analyzed.Sasl, services.Users)) : null,
        Tls = analyzed.Tls is { } tls ? () => tls.Options : null,
        Dns = analysis.Dns,
        Clients = ClientLists(analyzed.Service.Parameters, analysis),
        Time = services.Clock,
    };

    private static SmtpdClientLists ClientLists(ParameterView view, ConfigurationAnalysis analysis)
    {
        var networks = MyNetworks.Create(view, analysis.Tables);
        var rewriting = LocalRewriteClients.Create(view, analysis.Tables, networks, analysis.LocalAddresses, new List<Diagnostic>());
        return new SmtpdClientLists
        {
            BareNewlineExclusions = Match(view.Get(SmtpdParameters.ForbidBareNewlineExclusions), SmtpdParameters.ForbidBareNewlineExclusions.Name, analysis.Tables),
            EventLimitExceptions = Match(view.Get(SmtpdParameters.ClientEventLimitExceptions), SmtpdParameters.ClientEventLimitExceptions.Name, analysis.Tables),
            LocalRewriteClients = async (client, cancellationToken)
                => await rewriting.MatchesAsync(client.HostName, client.Address, saslUsername: null, cancellationToken).ConfigureAwait(false) ?? false,
        };
    }

    private static ClientMatch Match(IReadOnlyList<ListWord> words, string parameter, TableSet tables)
    {
        var list = new NetworkMatchList(words, tables, parameter, false);
        return async (client, cancellationToken) => (await list.MatchAsync(client.HostName, client.Address, cancellationToken).ConfigureAwait(false)).IsMatch;
    }
}
