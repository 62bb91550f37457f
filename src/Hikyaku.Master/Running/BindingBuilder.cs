using Hikyaku.Configuration;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Dns;
using Hikyaku.Sasl.Server;
using Hikyaku.Smtpd;
using Hikyaku.Smtpd.Settings;

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
        Sasl = analyzed.Sasl.IsEnabled ? new SaslServer(analyzed.Sasl, services.Users) : null,
        Tls = analyzed.Tls,
        Dns = new HostsFileResolver(analysis.Dns),
        Tables = analyzed.Tables,
        Time = services.Clock,
    };
}
