namespace Hikyaku.Rewriting;

/// <summary>The codes of this project's diagnostics (HK0800 to HK0849); listed in docs/diagnostics.md.</summary>
internal static class RewritingDiagnostics
{
    public const string HostNotFound = "HK0800";
    public const string NullTransport = "HK0801";
    public const string NotSupportedYet = "HK0802";
    public const string UnknownRewriteClient = "HK0803";
    public const string DomainInTwoClasses = "HK0804";
}
