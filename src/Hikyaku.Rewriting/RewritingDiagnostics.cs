namespace Hikyaku.Rewriting;

/// <summary>The codes of this project's diagnostics (HK0500 to HK0549); listed in docs/diagnostics.md.</summary>
internal static class RewritingDiagnostics
{
    public const string HostNotFound = "HK0500";
    public const string NullTransport = "HK0501";
    public const string NotSupportedYet = "HK0502";
    public const string UnknownRewriteClient = "HK0503";
    public const string DomainInTwoClasses = "HK0504";
}
