namespace Hikyaku.Rewriting;

/// <summary>The codes of this project's diagnostics (HK0600 to HK0649); listed in docs/diagnostics.md.</summary>
internal static class RewritingDiagnostics
{
    public const string HostNotFound = "HK0600";
    public const string NullTransport = "HK0601";
    public const string NotSupportedYet = "HK0602";
    public const string UnknownRewriteClient = "HK0603";
    public const string DomainInTwoClasses = "HK0604";
}
