namespace Hikyaku.Sasl;

/// <summary>Codes of this project's diagnostics (docs/diagnostics.md).</summary>
internal static class SaslDiagnostics
{
    /// <summary>smtpd_sasl_type names a back end that is replaced by our own store.</summary>
    public const string OwnStoreInstead = "HK1401";

    /// <summary>smtpd_sasl_type names a back end of a later chapter, or nothing that we know.</summary>
    public const string BackEndNotSupported = "HK1402";

    /// <summary>A word of a security options list is not known.</summary>
    public const string UnknownSecurityOption = "HK1403";

    /// <summary>The security options leave no mechanism to offer or to use.</summary>
    public const string NoMechanismLeft = "HK1404";
}
