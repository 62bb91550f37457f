using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Mail;

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

    public static Diagnostic ForUnknownOption(Parameter row, string word, SourcePlace place) => new()
    {
        Code = UnknownSecurityOption,
        Severity = DiagnosticSeverity.Error,
        Place = place,
        Message = $"{row.Name}: unknown security option \"{word}\"",
        Fix = "use noplaintext, noactive, nodictionary, noanonymous, forward_secrecy or mutual_auth",
    };
}
