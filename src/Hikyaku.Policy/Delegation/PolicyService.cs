namespace Hikyaku.Policy.Delegation;

/// <summary>What a check_policy_service asks. Those with the same argument share it, and so its connections.</summary>
internal sealed record PolicyService(PolicyServiceSettings Settings, PolicyServer Server);
