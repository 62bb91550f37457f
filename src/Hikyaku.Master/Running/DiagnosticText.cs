using Hikyaku.Configuration.Diagnostics;

namespace Hikyaku.Master.Running;

/// <summary>Findings as the admin API and the foreground start show them: as check does, without colours.</summary>
internal static class DiagnosticText
{
    private static readonly DiagnosticRenderer Renderer = new();

    public static string Render(Diagnostic finding) => Renderer.Render(finding).TrimEnd('\n');
}
