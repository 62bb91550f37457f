using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Diagnosis.Checking;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Cases;

/// <summary>A configuration that was taken as far as <c>hikyaku check</c> takes it, in process.</summary>
internal sealed class CheckedFolder
{
    private const string StartOfMain = "compatibility_level = 3.12\n";

    private CheckedFolder(ConfigurationFolder files, ConfigurationSnapshot snapshot, IReadOnlyList<Diagnostic> findings)
    {
        Files = files;
        Snapshot = snapshot;
        Findings = findings;
    }

    public ConfigurationFolder Files { get; }

    public ConfigurationSnapshot Snapshot { get; }

    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <param name="main">Stands behind a first line that sets the level.</param>
    /// <param name="master">Stands before the stock transports.</param>
    /// <param name="files">Others, path and content.</param>
    public static async Task<CheckedFolder> OfAsync(string main, string master = "smtp inet n - n - - smtpd\n", params (string Path, string Content)[] files)
    {
        var folder = new ConfigurationFolder(StartOfMain + main, master + ConfigurationFolder.StockTransports);
        foreach ((string path, string content) in files) folder[path] = content;
        return await CheckAsync(folder);
    }

    public static async Task<CheckedFolder> CheckAsync(ConfigurationFolder folder)
    {
        ConfigurationSnapshot snapshot = folder.Load();
        using ConfigurationAnalysis analysis = ConfigurationAnalysis.Run(snapshot, folder.Open);
        IReadOnlyList<Diagnostic> outside = await analysis.CheckOutsideAsync(ConfigurationFolder.Host, TestContext.Current.CancellationToken);
        return new CheckedFolder(folder, snapshot, [.. analysis.Findings, .. outside]);
    }

    /// <summary>The finding with this code at this place, with these words in its message or its fix; else the test fails with all that was found.</summary>
    /// <param name="code">HKnnnn.</param>
    /// <param name="place">File and line: <c>main.cf:2</c>.</param>
    /// <param name="words">What it must say.</param>
    public Diagnostic Says(string code, string place, params string[] words)
    {
        Diagnostic found = SaysWithoutFix(code, place, words);
        Assert.False(string.IsNullOrEmpty(found.Fix) && found.Severity != DiagnosticSeverity.Information, $"{code} has no fix");
        return found;
    }

    /// <summary>As <see cref="Says"/>, for a finding whose message says what to do.</summary>
    public Diagnostic SaysWithoutFix(string code, string place, params string[] words)
    {
        Diagnostic? found = Findings.FirstOrDefault(finding => finding.Code == code && $"{Path.GetFileName(finding.Place.File)}:{finding.Place.Line}" == place
            && words.All(word => $"{finding.Message}\n{finding.Fix}".Contains(word, StringComparison.Ordinal)));
        if (found is null) Assert.Fail($"no {code} at {place} with {string.Join(" + ", words)} in:\n{new DiagnosticRenderer().Render(Findings)}");
        Assert.True(found.Place.Column > 0 || found.LineText is null);
        string json = DiagnosticJson.Serialize([found]);
        Assert.Contains($"\"code\":\"{code}\"", json, StringComparison.Ordinal);
        Assert.Contains($"\"line\":{found.Place.Line}", json, StringComparison.Ordinal);
        return found;
    }

    public void SaysNothingOf(string code, string? word = null)
    {
        Diagnostic? found = Findings.FirstOrDefault(finding => finding.Code == code && (word is null || $"{finding.Message}\n{finding.Fix}".Contains(word, StringComparison.Ordinal)));
        if (found is not null) Assert.Fail(new DiagnosticRenderer().Render(found));
    }
}
