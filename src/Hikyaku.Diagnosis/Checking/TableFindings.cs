using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Tables;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>What tables had to say, as findings about the line that names them.</summary>
internal static class TableFindings
{
    public static Diagnostic From(TableFault fault) => new()
    {
        Code = fault.Severity switch
        {
            TableFaultSeverity.Unavailable => "HK0602",
            TableFaultSeverity.Warning => "HK0603",
            _ => "HK0604",
        },
        Severity = fault.Severity switch
        {
            TableFaultSeverity.Unavailable => DiagnosticSeverity.Error,
            TableFaultSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Information,
        },
        Place = fault.FaultAt.IsBuiltIn ? fault.UsedAt : fault.FaultAt,
        Message = fault.FaultAt.IsBuiltIn ? $"{fault.Table}: {fault.Cause}" : $"{fault.Table}: {fault.Cause} (the table is used at {fault.UsedAt})",
    };
}
