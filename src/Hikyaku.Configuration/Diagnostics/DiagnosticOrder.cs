namespace Hikyaku.Configuration.Diagnostics;

/// <summary>The order in which findings are read: main.cf, hikyaku.cf, master.cf, other files, each by line; then what stands in no file.</summary>
public static class DiagnosticOrder
{
    public static IReadOnlyList<Diagnostic> Sorted(IEnumerable<Diagnostic> findings)
        => [.. findings.OrderBy(static f => Rank(f.Place.File)).ThenBy(static f => f.Place.File, StringComparer.Ordinal).ThenBy(static f => f.Place.Line).ThenBy(static f => f.Place.Column)];

    private static int Rank(string? file) => file is null ? 9 : Path.GetFileName(file) switch
    {
        "main.cf" => 0,
        "hikyaku.cf" => 1,
        "master.cf" => 2,
        _ => 3,
    };
}
