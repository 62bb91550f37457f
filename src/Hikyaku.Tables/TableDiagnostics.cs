using Hikyaku.Configuration.Diagnostics;

namespace Hikyaku.Tables;

/// <summary>Faults of tables and match lists as diagnostics: check and reload list them with all the others.</summary>
public static class TableDiagnostics
{
    public const string Unavailable = "HK1201";
    public const string LineIgnored = "HK1202";
    public const string ReadsTheSource = "HK1203";
    public const string Outdated = "HK1204";

    /// <summary>An unavailable table is an error (a reload is refused, since its look-ups would all fail); an ignored line a warning.</summary>
    public static Diagnostic From(TableFault fault) => new()
    {
        Code = fault.Severity switch
        {
            TableFaultSeverity.Notice => ReadsTheSource,
            TableFaultSeverity.Outdated => Outdated,
            TableFaultSeverity.Warning => LineIgnored,
            _ => Unavailable,
        },
        Severity = fault.Severity switch
        {
            TableFaultSeverity.Notice => DiagnosticSeverity.Information,
            TableFaultSeverity.Outdated or TableFaultSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Error,
        },
        Place = fault.FaultAt.IsBuiltIn ? fault.UsedAt : fault.FaultAt,
        Message = fault.Severity == TableFaultSeverity.Unavailable ? $"{fault.Table} is unavailable. {fault.Cause}" : $"{fault.Table}: {fault.Cause}",
    };
}
