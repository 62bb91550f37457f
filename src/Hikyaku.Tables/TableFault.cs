using Hikyaku.Mail;

namespace Hikyaku.Tables;

/// <summary>Something about a table that its owner should hear of.</summary>
/// <param name="Table">As written, type included.</param>
/// <param name="Cause">What went wrong: <c>open file /x: No such file or directory</c>.</param>
/// <param name="UsedAt">The line of the configuration that names the table.</param>
/// <param name="FaultAt">The line of the table's own source, when the fault is there.</param>
/// <param name="Severity">Whether the table answers at all; <see cref="TableFaultSeverity.Unavailable"/> unless said otherwise.</param>
public sealed record TableFault(
    string Table, string Cause, SourcePlace UsedAt, SourcePlace FaultAt, TableFaultSeverity Severity = TableFaultSeverity.Unavailable);
