using Hikyaku.Mail;

namespace Hikyaku.Tables;

/// <param name="Table">As written, type included.</param>
/// <param name="Cause">What went wrong: <c>open file /x: No such file or directory</c>.</param>
/// <param name="UsedAt">The line of the configuration that names the table.</param>
/// <param name="FaultAt">The line of the table's own source, when the fault is there.</param>
public sealed record TableFault(string Table, string Cause, SourcePlace UsedAt, SourcePlace FaultAt);
