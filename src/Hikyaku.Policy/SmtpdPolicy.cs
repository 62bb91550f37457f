using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Dns;
using Hikyaku.Rewriting;
using Hikyaku.Tables;

namespace Hikyaku.Policy;

/// <summary>The restrictions of one smtpd service, compiled. Immutable and thread-safe; one per service and snapshot.</summary>
public sealed class SmtpdPolicy
{
    private SmtpdPolicy()
    {
    }

    /// <summary>
    /// Compiles every restriction list of a service. Mistakes become diagnostics with their place; at run time they answer as Postfix does,
    /// <c>451 4.3.5 Server configuration error</c>.
    /// </summary>
    public static SmtpdPolicy Compile(
        ServiceSnapshot service,
        TableSet tables,
        AddressResolver resolver,
        MyNetworks myNetworks,
        LocalAddresses localAddresses,
        IDnsResolver dns,
        ICollection<Diagnostic> diagnostics) => throw new NotImplementedException();

    /// <summary>
    /// Runs what has to run at this moment. Completes at once unless DNS or a remote table must be asked. The trace is appended to, never cleared.
    /// </summary>
    public ValueTask<PolicyDecision> CheckAsync(PolicyStage stage, PolicyRequest request, DecisionTrace trace, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>
    /// When true the service answers <c>454 4.7.1</c> to what a stranger would get relayed (set at start after the open-relay check said open).
    /// </summary>
    public bool RefusesStrangersRelay { get; init; }
}
