using Hikyaku.Policy;

namespace Hikyaku.Smtpd;

/// <summary>What a session asks of Policy: <see cref="SmtpdPolicy.CheckAsync"/> of its service.</summary>
public delegate ValueTask<PolicyDecision> PolicyCheck(PolicyStage stage, PolicyRequest request, DecisionTrace trace, CancellationToken cancellationToken);
