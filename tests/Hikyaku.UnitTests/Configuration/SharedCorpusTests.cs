using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.UnitTests.Configuration.Conformance;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

/// <summary>Real sites' files; they live beside the repository and are skipped where they don't.</summary>
public sealed class SharedCorpusTests
{
    private const string Folder = "cases/configs";

    /// <summary>What belongs to a later chapter, and files of the site (certificates, databases) that the corpus doesn't have: neither is the site's fault.</summary>
    private static readonly HashSet<string> NotTheSites = ["HK0315", "HK0506", "HK0702", "HK0750", "HK1001", "HK1201", "HK1302", "HK1303", "HK1304", "HK1402", "HK1404"];

    /// <summary>What a site's README says of it: it must be warned of, and of nothing else.</summary>
    private static readonly Dictionary<string, string[]> Expected = new(StringComparer.Ordinal)
    {
        // Text behind # in three values, and the last line twice.
        ["06-jp-freebsd-inline-comments"] = ["HK0108 main.cf:10", "HK0108 main.cf:15", "HK0108 main.cf:17", "HK0203 main.cf:17"],
        // "lmtp … lmtp flags=O" is accepted.
        ["13-mailcow-like"] = ["HK0307 master.cf:80"],
        // A generated file's empty number, which must be explained.
        ["26-mail-in-a-box-like"] = ["HK0208 main.cf:27"],
    };

    [Fact]
    public async Task Sites_TwentySeven_AreWarnedOfNothingThatTheirReadmeDoesntSay()
    {
        var unexpected = new List<string>();
        string[] sites = [.. Directory.GetDirectories(PostfixCases.Need(Folder)).Order(StringComparer.Ordinal).Take(27)];
        foreach (string site in sites)
        {
            string name = Path.GetFileName(site);
            string[] found = [.. (await CheckAsync(site)).Where(finding => finding.Severity != DiagnosticSeverity.Information && !NotTheSites.Contains(finding.Code))
                .Select(finding => $"{finding.Code} {Path.GetFileName(finding.Place.File)}:{finding.Place.Line}\t{finding.Message}")];
            string[] expected = Expected.GetValueOrDefault(name, []);
            unexpected.AddRange(found.Where(line => !expected.Contains(line.Split('\t')[0])).Select(line => $"{name}: {line}"));
            unexpected.AddRange(expected.Where(code => !found.Any(line => line.Split('\t')[0] == code)).Select(code => $"{name}: {code} is missing"));
        }
        Console.Out.WriteLine($"sites: {sites.Length} checked, {unexpected.Count} findings that no README has");
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected));
    }

    [Fact]
    public async Task Sites_RestrictionsThatAskDns_AreHere()
    {
        string[] dns = ["rbl", "rhsbl", "dnswl", "rhswl", "_a_access", "_mx_access", "_ns_access", "mx_backup"];
        foreach (string site in Directory.GetDirectories(PostfixCases.Need(Folder)))
            Assert.DoesNotContain(await CheckAsync(site), finding => finding.Code == "HK0702" && dns.Any(word => finding.Message.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sites_EachErrorAndWarning_HasItsFixAndItsLine()
    {
        foreach (string site in Directory.GetDirectories(PostfixCases.Need(Folder)))
        {
            foreach (Diagnostic finding in (await CheckAsync(site)).Where(static f => f.Severity != DiagnosticSeverity.Information))
            {
                Assert.False(string.IsNullOrEmpty(finding.Fix), $"{finding.Place}: {finding.Code} {finding.Message}");
                // Other files may hold passwords: they are named, not shown.
                bool isOurs = Path.GetFileName(finding.Place.File) is "main.cf" or "master.cf";
                Assert.True(finding.LineText is not null || finding.Place.Column == 0 || !isOurs, $"{finding.Place}: {finding.Code} without its line");
            }
        }
    }

    [Theory]
    [InlineData("main.cf", 1, "U+FEFF")]
    [InlineData("main.cf", 5, "U+3000")]
    [InlineData("main.cf", 6, "U+00A0")]
    [InlineData("main.cf", 7, "U+201C")]
    [InlineData("main.cf", 8, "U+FF12")]
    [InlineData("main.cf", 9, "U+FF1D")]
    [InlineData("master.cf", 3, "U+2013")]
    [InlineData("master.cf", 5, "U+3000")]
    public async Task WebPaste_EachCharacter_IsNamedWithItsPlace(string file, int line, string codePoint)
    {
        IReadOnlyList<Diagnostic> findings = await CheckAsync(Path.Combine(PostfixCases.Need(Folder), "28-dirty-web-paste"));
        Assert.Contains(findings, finding => Path.GetFileName(finding.Place.File) == file && finding.Place.Line == line && (finding.Message + finding.Fix).Contains(codePoint, StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task CommentedService_WithItsOptionsInForce_IsExplainedLoudly()
    {
        IReadOnlyList<Diagnostic> findings = await CheckAsync(Path.Combine(PostfixCases.Need(Folder), "29-commented-service-trap"));
        Diagnostic orphan = Assert.Single(findings, finding => finding.Code == DiagnosticCodes.OrphanOptions && finding.Place.Line == 3);
        Assert.Contains("nothing listens on submission inet", orphan.Message, StringComparison.Ordinal);
        // The trap's last option even begins TLS at once on port 25.
        Assert.Contains(findings, finding => finding.Code == DiagnosticCodes.Port25Demands && finding.Message.Contains("smtp inet (port 25) requires STARTTLS and AUTH", StringComparison.Ordinal));
    }

    /// <summary>As on a machine that has the site's addresses and, of its files, those beside main.cf.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> CheckAsync(string directory)
    {
        var host = new HostFacts(() => "host1.example.jp", () => ConfigurationFolder.Host.LocalNetworks, _ => [System.Net.IPAddress.Loopback]);
        Stream Open(string path)
        {
            if (path == "/etc/mailname") return new MemoryStream("host1.example.jp\n"u8.ToArray());
            if (path.EndsWith("/aliases", StringComparison.Ordinal)) return new MemoryStream("postmaster: root\n"u8.ToArray());
            string beside = Path.Combine(directory, Path.GetFileName(path));
            return File.OpenRead(!File.Exists(path) && File.Exists(beside) ? beside : path);
        }
        ConfigurationSnapshot snapshot = ConfigurationSnapshot.Load(new ConfigurationSource(directory) { Host = host, Open = Open });
        using ConfigurationAnalysis analysis = ConfigurationAnalysis.Run(snapshot, Open);
        return analysis.Ordered([.. analysis.Findings, .. await analysis.CheckOutsideAsync(host, TestContext.Current.CancellationToken)]);
    }
}
