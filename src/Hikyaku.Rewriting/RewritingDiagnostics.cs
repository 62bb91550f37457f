namespace Hikyaku.Rewriting;

/// <summary>The codes of this project's diagnostics (HK0500 to HK0549); listed in docs/diagnostics.md.</summary>
internal static class RewritingDiagnostics
{
    public const string HostNotFound = "HK0500";
    public const string BadNetworksStyle = "HK0501";
    public const string NetworksComputed = "HK0502";
    public const string NotSupportedYet = "HK0503";
    public const string UnknownRewriteClient = "HK0504";
    public const string NullTransport = "HK0505";
    public const string DomainInTwoClasses = "HK0506";
}
