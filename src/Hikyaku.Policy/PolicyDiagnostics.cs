namespace Hikyaku.Policy;

/// <summary>The codes of this project's diagnostics (HK0700 to HK0749); listed in docs/diagnostics.md.</summary>
internal static class PolicyDiagnostics
{
    public const string UnknownRestriction = "HK0700";
    public const string BadArgument = "HK0701";
    public const string NotSupportedYet = "HK0702";
    public const string NoRelayRestriction = "HK0703";
    public const string UnreachableRestriction = "HK0704";
    public const string OldRestrictionName = "HK0705";
    public const string UndefinedClass = "HK0706";
    public const string OpenRelay = "HK0708";
    public const string RelayDepends = "HK0709";
    public const string NeighboursRelay = "HK0710";
    public const string BadReplyTemplate = "HK0716";
}
