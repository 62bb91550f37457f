namespace Hikyaku.Master.Admin;

/// <param name="IsAccepted">False: nothing has changed, and the diagnostics say why.</param>
/// <param name="Diagnostics">Rendered as check prints them, without colours.</param>
/// <param name="Opened">Listeners that were opened, with their provenance.</param>
/// <param name="Closed">Listeners that take no new sessions any more.</param>
public sealed record ReloadReport(bool IsAccepted, IReadOnlyList<string> Diagnostics, IReadOnlyList<string> Opened, IReadOnlyList<string> Closed);
