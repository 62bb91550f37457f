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
        TableFaultSeverity.Warning when fault.Cause.EndsWith("the CR is ignored", StringComparison.Ordinal) => $"convert the file: sed -i 's/\\r$//' {fault.FaultAt.File}",
        TableFaultSeverity.Warning => "correct the line, or remove it; the other lines are in force",
        TableFaultSeverity.Outdated => "run postmap on it, or postalias for one of alias_maps",
        TableFaultSeverity.Unavailable => FixOf(fault.Table, fault.Cause),
        _ => null,
    };

    // By Postfix's own words, which are the same wherever a table can't be opened.
    private static string? FixOf(string table, string cause)
    {
        if (cause.Contains("non-null host address bits", StringComparison.Ordinal)) return "write the network as the message has it, or the one address without a length";
        if (cause.StartsWith("unsupported dictionary type", StringComparison.Ordinal)) return "use one of the types that postconf -m lists";
        if (cause.Contains("expecting \"type:name\" form", StringComparison.Ordinal)) return "write the type before the name: texthash:/etc/postfix/NAME";
        if (cause.EndsWith("No such file or directory", StringComparison.Ordinal)) return MissingFix(table) + ", or take it out of the configuration";
        if (cause.EndsWith("Permission denied", StringComparison.Ordinal)) return "let the server's user (mail_owner) read the file";
        return null;
    }

    private static string MissingFix(string table)
    {
        string name = table.StartsWith("proxy:", StringComparison.Ordinal) ? table["proxy:".Length..] : table;
        return name.Split(':', 2) switch
        {
            [['/', ..], ..] => "create the file with the words of the list, one a line",
            ["hash" or "btree", _] => "create the file (its text is enough, postmap isn't needed)",
            ["lmdb" or "cdb", _] => $"create its text and run: postmap {name}",
            ["mysql" or "pgsql" or "ldap" or "sqlite" or "memcache" or "mongodb", _] => "create the file with the settings of the look-up",
            _ => "create the file",
        };
    }
}
