using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.UnitTests.Configuration.Conformance;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

/// <summary>Real sites' files; they live beside the repository and are skipped where they don't.</summary>
public sealed class SharedCorpusTests
{
    [Fact]
    public void Sites_TwentySeven_LoadWithoutErrorsAndTwoAreNamed()
    {
        string folder = PostfixCases.Need("cases/configs");
        var unexpected = new List<string>();
        foreach (string directory in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            ConfigurationSnapshot snapshot = LoadSite(directory);
            string name = Path.GetFileName(directory);
            foreach (Diagnostic finding in snapshot.Diagnostics)
                if (finding.Severity == DiagnosticSeverity.Error && !name.StartsWith("28", StringComparison.Ordinal)) unexpected.Add($"{name}: {finding.Place} {finding.Message}");
        }
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected));
        Diagnostic[] paste = [.. LoadSite(Path.Combine(folder, "28-dirty-web-paste")).Diagnostics];
        foreach ((string file, int line, string codePoint) in new[] { ("main.cf", 1, "U+FEFF"), ("main.cf", 5, "U+3000"), ("main.cf", 6, "U+00A0"), ("main.cf", 7, "U+201C"),
            ("main.cf", 8, "U+FF12"), ("main.cf", 9, "U+FF1D"), ("master.cf", 3, "U+2013"), ("master.cf", 5, "U+3000") })
            Assert.Contains(paste, finding => Path.GetFileName(finding.Place.File) == file && finding.Place.Line == line && (finding.Message + finding.Fix).Contains(codePoint, StringComparison.Ordinal));
        Assert.Contains(LoadSite(Path.Combine(folder, "29-commented-service-trap")).Diagnostics, finding => finding.Code == DiagnosticCodes.OrphanOptions);
        Assert.Equal(3, LoadSite(Path.Combine(folder, "06-jp-freebsd-inline-comments")).Diagnostics.Count(finding => finding.Code == DiagnosticCodes.CommentAfterText));
    }

    private static ConfigurationSnapshot LoadSite(string directory)
        => ConfigurationSnapshot.Load(new ConfigurationSource(directory)
        {
            Host = new HostFacts(() => "host1.example.jp", () => ConfigurationFolder.Host.LocalNetworks, host => [System.Net.IPAddress.Loopback]),
            Open = path => path == "/etc/mailname" ? new MemoryStream("host1.example.jp\n"u8.ToArray()) : File.OpenRead(path),
        });
}
