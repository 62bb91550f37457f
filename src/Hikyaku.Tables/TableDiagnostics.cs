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
        Fix = FixOf(fault),
    };

    private static string? FixOf(TableFault fault) => fault.Severity switch
    {
        TableFaultSeverity.Warning => "correct the line, or remove it; the other lines are in force",
        TableFaultSeverity.Outdated => "run postmap on it, or postalias for one of alias_maps",
        TableFaultSeverity.Unavailable => FixOf(fault.Cause),
        _ => null,
    };

    // By Postfix's own words, which are the same wherever a table can't be opened.
    private static string? FixOf(string cause)
    {
        if (cause.StartsWith("unsupported dictionary type", StringComparison.Ordinal)) return "use one of the types that postconf -m lists";
        if (cause.Contains("expecting \"type:name\" form", StringComparison.Ordinal)) return "write the type before the name: texthash:/etc/postfix/NAME";
        if (cause.EndsWith("No such file or directory", StringComparison.Ordinal)) return "create the file (text is enough for hash: and btree:), or take the table out of the configuration";
        if (cause.EndsWith("Permission denied", StringComparison.Ordinal)) return "let the server's user (mail_owner) read the file";
        return null;
    }
}
