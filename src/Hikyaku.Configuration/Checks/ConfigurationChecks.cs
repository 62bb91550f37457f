using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.MasterCf;

namespace Hikyaku.Configuration.Checks;

/// <summary>All that is checked once the files are read, in the order in which it is best told.</summary>
/// <param name="view">main.cf without any service's options.</param>
/// <param name="main">What main.cf and hikyaku.cf set.</param>
/// <param name="commandLine">What the command line sets.</param>
/// <param name="diagnostics">Gets the findings.</param>
internal sealed class ConfigurationChecks(ParameterView view, ParameterDictionary main, ParameterDictionary commandLine, DiagnosticBag diagnostics)
{
    /// <param name="entries">The usable lines of master.cf.</param>
    /// <param name="services">All services, internal ones too.</param>
    /// <param name="written">Those that master.cf has a line for.</param>
    /// <param name="masterCf">Path of master.cf.</param>
    public void Run(IReadOnlyList<MasterCfEntry> entries, IReadOnlyList<ServiceSnapshot> services, IReadOnlyList<ServiceSnapshot> written, string masterCf)
    {
        new ParameterChecks(main, commandLine, entries, diagnostics).Run(view, services);
        CompatibilityChecks.Run(view, services, entries, diagnostics);
        BounceTemplateChecks.Run(view, diagnostics);
        ProxyMapChecks.Run(view, services, main, diagnostics);
        ServiceChecks.Run(view, written, entries, masterCf, diagnostics);
        if (written.Count == 0) return;
        new EffectChecks(services, diagnostics).Run(view, main);
        PrecedenceChecks.Run(view, diagnostics);
        SizeChecks.Run(view, diagnostics);
        ContentFilterChecks.Run(view, written, diagnostics);
        WideNetworks.Run(view, "", diagnostics);
        foreach (ServiceSnapshot service in written)
            if (service.Command == "smtpd" && service.Parameters.Overrides?.Find("mynetworks") is not null) WideNetworks.Run(service.Parameters, $"service {service.Name}: ", diagnostics);
        SubmissionChecks.Run(written, diagnostics);
        EndpointChecks.Run(written, view.Context.Host, diagnostics);
    }
}
