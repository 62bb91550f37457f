using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Dns;
using Hikyaku.Mail;
using Hikyaku.Policy.Delegation;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Restrictions;
using Hikyaku.Rewriting;
using Hikyaku.Tables;

namespace Hikyaku.Policy;

/// <summary>The restrictions of one smtpd service, compiled. Immutable and thread-safe; one per service and snapshot.</summary>
public sealed class SmtpdPolicy : IDisposable
{
    private const string NoWorkingRestriction = "in parameter smtpd_relay_restrictions or smtpd_recipient_restrictions, specify at least one working instance of: "
        + "reject_unauth_destination, defer_unauth_destination, reject, defer or defer_if_permit";

    private readonly PolicyServices _services;
    private readonly StageLists _lists;
    private readonly StageRunner _runner;
    private readonly bool _closesRelay;
    private readonly IReadOnlyCollection<PolicyService> _servers;

    private SmtpdPolicy(PolicyServices services, StageLists lists, StageRunner runner, bool closesRelay, IReadOnlyCollection<PolicyService> servers, bool refusesStrangersRelay)
    {
        _services = services;
        _lists = lists;
        _runner = runner;
        _closesRelay = closesRelay;
        _servers = servers;
        RefusesStrangersRelay = refusesStrangersRelay;
    }

    /// <summary>
    /// Compiles every restriction list of a service. Mistakes become diagnostics with their place; at run time they answer as Postfix does,
    /// <c>451 4.3.5 Server configuration error</c>.
    /// </summary>
    public static SmtpdPolicy Compile(
        ParameterView parameters,
        TableSet tables,
        AddressResolver resolver,
        MyNetworks myNetworks,
        LocalAddresses localAddresses,
        IDnsResolver dns,
        ICollection<Diagnostic> diagnostics,
        TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        return Compile(
            parameters, tables, resolver, myNetworks, localAddresses, dns, diagnostics,
            settings => new RemotePolicyServer(settings, clock), (time, cancellationToken) => Task.Delay(time, clock, cancellationToken));
    }

    /// <summary>As above, with policy servers and waits of the caller's making.</summary>
    internal static SmtpdPolicy Compile(
        ParameterView parameters,
        TableSet tables,
        AddressResolver resolver,
        MyNetworks myNetworks,
        LocalAddresses localAddresses,
        IDnsResolver dns,
        ICollection<Diagnostic> diagnostics,
        Func<PolicyServiceSettings, PolicyServer> openServer,
        Func<TimeSpan, CancellationToken, Task> pause)
    {
        var settings = new PolicySettings(parameters);
        var compiler = new RestrictionCompiler(parameters, tables, resolver, settings, diagnostics, openServer);
        var lists = new StageLists(compiler);
        bool closesRelay = compiler.ClosesRelay(SmtpdParameters.RelayRestrictions) || compiler.ClosesRelay(SmtpdParameters.RecipientRestrictions);
        if (!closesRelay) ReportNoWorkingRestriction(parameters, diagnostics);
        var services = new PolicyServices
        {
            Settings = settings,
            Resolver = resolver,
            MyNetworks = myNetworks,
            LocalAddresses = localAddresses,
            Dns = dns,
            PauseAsync = pause,
        };
        var places = new ImpliedPlaces(
            parameters.OriginOf(SmtpdParameters.RejectUnlistedSender).Place, parameters.OriginOf(SmtpdParameters.RejectUnlistedRecipient).Place);
        return new SmtpdPolicy(services, lists, new StageRunner(settings, lists, compiler.RecipientTables, places), closesRelay, [.. compiler.Servers.Values], refusesStrangersRelay: false);
    }

    /// <summary>
    /// The service answers <c>454 4.7.1</c> to what a stranger would get relayed (set at start when the open-relay check said open).
    /// </summary>
    public bool RefusesStrangersRelay { get; }

    internal PolicyServices Services => _services;

    /// <summary>The same restrictions with <see cref="RefusesStrangersRelay"/> set.</summary>
    public SmtpdPolicy RefusingStrangersRelay() => new(_services, _lists, _runner, _closesRelay, _servers, refusesStrangersRelay: true);

    /// <summary>
    /// Runs what has to run at this moment. Completes at once unless DNS or a remote table must be asked. The trace is appended to, never cleared.
    /// </summary>
    public async ValueTask<PolicyDecision> CheckAsync(PolicyStage stage, PolicyRequest request, DecisionTrace trace, CancellationToken cancellationToken)
    {
        Evaluation evaluation = request.Session.Evaluation;
        bool seesRecipient = stage is PolicyStage.Recipient or PolicyStage.Verify || request.RecipientCount <= 1;
        evaluation.Begin(stage, _services, request, seesRecipient ? request.Recipient : null, trace, cancellationToken);
        RestrictionOutcome outcome = _closesRelay || stage is not (PolicyStage.Recipient or PolicyStage.Verify)
            ? await _runner.RunAsync(evaluation).ConfigureAwait(false)
            : evaluation.ServerError(NoWorkingRestriction);
        if (RefusesStrangersRelay && outcome != RestrictionOutcome.Reject && stage is (PolicyStage.Recipient or PolicyStage.Verify))
            outcome = await RelayGuard.CheckAsync(evaluation, outcome).ConfigureAwait(false);
        // A refused MAIL begins no transaction: what its tables asked for goes with it.
        if (stage == PolicyStage.Mail && outcome == RestrictionOutcome.Reject) request.Session.ResetTransaction();
        return Conclude(evaluation, outcome);
    }

    /// <summary>Closes connections to policy servers that nobody uses. Sessions that are left may go on: they open their own.</summary>
    public void Dispose()
    {
        foreach (PolicyService service in _servers) service.Server.Dispose();
    }

    private static PolicyDecision Conclude(Evaluation evaluation, RestrictionOutcome outcome)
    {
        IReadOnlyList<PolicyNote> notes = evaluation.TakeNotes();
        PolicyDecision decision = outcome == RestrictionOutcome.Reject ? evaluation.State.Decision! : PolicyDecision.Accepted;
        return notes.Count == 0 ? decision : decision with { Notes = notes };
    }

    private static void ReportNoWorkingRestriction(ParameterView parameters, ICollection<Diagnostic> diagnostics)
    {
        SourcePlace place = parameters.OriginOf(SmtpdParameters.RelayRestrictions).Place;
        if (place.IsBuiltIn) place = parameters.OriginOf(SmtpdParameters.RecipientRestrictions).Place;
        diagnostics.Add(new Diagnostic
        {
            Code = PolicyDiagnostics.NoRelayRestriction,
            Severity = DiagnosticSeverity.Error,
            Message = NoWorkingRestriction,
            Place = place,
            Fix = "End smtpd_relay_restrictions with reject_unauth_destination; without it every recipient is answered 451.",
        });
    }
}
