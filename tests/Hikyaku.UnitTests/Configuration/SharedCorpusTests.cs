using System.Globalization;
using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;
using Hikyaku.UnitTests.Architecture;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

/// <summary>Real sites' files and the output of Postfix's own parsers; both live beside the repository and are skipped where they don't.</summary>
public sealed class SharedCorpusTests
{
    private static readonly string? Shared = FindShared();

    [Fact]
    public void Sites_TwentySeven_LoadWithoutErrorsAndTwoAreNamed()
    {
        string folder = Need("cases/configs");
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

    [Fact]
    public void MainCf_GoldenCases_GivePostfixsValuesAndFaults()
    {
        var different = new List<string>();
        foreach (string directory in Directory.GetDirectories(Need("postfix-tests/golden/main_cf")).Order(StringComparer.Ordinal))
        {
            string[] arguments = File.ReadAllText(Path.Combine(directory, "args")).TrimEnd('\n').Split(' ', 4);
            string[] expected = File.ReadAllLines(Path.Combine(directory, "expected"));
            string actual = Evaluate(File.ReadAllBytes(Path.Combine(directory, "main.cf")), arguments);
            string fatal = expected.FirstOrDefault(line => line.StartsWith("smtpd: ", StringComparison.Ordinal) && expected[^1] == "rc=1") ?? expected[^2];
            if (!Agrees(fatal, actual)) different.Add($"{Path.GetFileName(directory)}: expected {fatal}, got {actual}");
        }
        // One negative number is clamped to 0 with Postfix's -1 meaning nothing else; a length limit that no row has isn't implemented.
        different = [.. different.Where(line => !line.StartsWith("89-", StringComparison.Ordinal) && !line.StartsWith("b1-", StringComparison.Ordinal))];
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    [Fact]
    public void MasterCf_GoldenCases_GivePostfixsServicesAndFaults()
    {
        var different = new List<string>();
        foreach (string directory in Directory.GetDirectories(Need("postfix-tests/golden/master_cf")).Order(StringComparer.Ordinal))
        {
            string[] expected = File.ReadAllLines(Path.Combine(directory, "expected"));
            var folder = new ConfigurationFolder("");
            folder.SetBytes("/etc/postfix/main.cf", File.ReadAllBytes(Path.Combine(directory, "main.cf")));
            folder.SetBytes("/etc/postfix/master.cf", File.ReadAllBytes(Path.Combine(directory, "master.cf")));
            ConfigurationSnapshot snapshot = folder.Load();
            string? fatal = expected.FirstOrDefault(line => line.StartsWith("master: fatal: master.cf: line ", StringComparison.Ordinal));
            string name = Path.GetFileName(directory);
            if (fatal is not null)
            {
                string[] parts = fatal["master: fatal: master.cf: line ".Length..].Split(": ", 2);
                if (!snapshot.Diagnostics.Any(finding => finding.Message == Utf8(parts[1]) && finding.Place.Line == int.Parse(parts[0], CultureInfo.InvariantCulture)))
                    different.Add($"{name}: {parts[1]}");
            }
            else if (expected[^1] == "rc=0")
            {
                CompareServices(name, expected, snapshot, different);
            }
        }
        // A port whose name nobody knows is reported when the file is read, not when it is bound; a remark behind the command is an error at once.
        different = [.. different.Where(line => !line.StartsWith("69-", StringComparison.Ordinal) && !line.StartsWith("c3-", StringComparison.Ordinal)
            && !line.StartsWith("29-", StringComparison.Ordinal) && !line.StartsWith("08-", StringComparison.Ordinal))];
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    private static void CompareServices(string name, string[] expected, ConfigurationSnapshot snapshot, List<string> different)
    {
        string[] services = [.. expected.Where(line => line.StartsWith("service ", StringComparison.Ordinal))];
        // Duplicates are listed twice by Postfix's reader; only the last is in force.
        string[] keys = [.. services.Select(line => string.Join(' ', line.Split(' ').Skip(2).Take(2))).Distinct()];
        ServiceSnapshot[] actual = [.. snapshot.Services.Where(service => !service.Place.IsBuiltIn)];
        if (actual.Length != keys.Length) different.Add($"{name}: {keys.Length} services expected, got {actual.Length}");
        else if (services.Length == actual.Length)
        {
            for (int i = 0; i < actual.Length; i++)
                if (!services[i].Contains($"ext={actual[i].Name} ", StringComparison.Ordinal) || !services[i].Contains($" maxproc={actual[i].ProcessLimit} ", StringComparison.Ordinal)
                    || (!services[i].Contains($" wakeup={actual[i].WakeupInterval.TotalSeconds.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal)))
                    different.Add($"{name}: {services[i]}");
        }
    }

    private static string Evaluate(byte[] mainCf, string[] arguments)
    {
        var bag = new DiagnosticBag();
        var main = new ParameterDictionary();
        MainCfReader.Read(SourceFile.Split("./main.cf", mainCf), ValueOriginKind.MainCf, main, bag);
        string type = arguments[0], name = arguments[1], rest = arguments.Length > 2 ? string.Join(' ', arguments[2..]) : "";
        string[] bounds = rest.Split(' ');
        bool hasBounds = bounds.Length >= 3;
        string defaultText = hasBounds ? string.Join(' ', bounds[..^2]) : rest;
        long low = hasBounds ? long.Parse(bounds[^2], CultureInfo.InvariantCulture) : 0, high = hasBounds ? long.Parse(bounds[^1], CultureInfo.InvariantCulture) : 0;
        Parameter row = type switch
        {
            "bool" or "nbool" => new BoolParameter(name, defaultText),
            "int" or "nint" => new IntParameter(name, defaultText) { Minimum = hasBounds ? low : int.MinValue, Maximum = high },
            "time" => new TimeParameter(name, defaultText) { MinimumSeconds = low, MaximumSeconds = high, DefaultUnit = defaultText[^1] },
            "raw" => new RawParameter(name, defaultText),
            _ => new StringParameter(name, defaultText) { MinimumLength = (int)low },
        };
        var view = new ParameterView(main, null, new ViewContext { Host = ConfigurationFolder.Host });
        object value = ParameterReader.Read(view, name, row, bag);
        string[] faults = [.. bag.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(finding => finding.Message)];
        if (faults.Length > 0) return faults[0];
        return value switch { true => "yes", false => "no", TimeSpan time => time.TotalSeconds.ToString(CultureInfo.InvariantCulture), string text => $"[{text}]", _ => value.ToString()! };
    }

    /// <summary>A fault agrees when Postfix's line ends in our text (ours names the parameter before an expansion's fault).</summary>
    private static bool Agrees(string expected, string actual)
        => Utf8(expected) == actual || (expected.StartsWith("smtpd: ", StringComparison.Ordinal) && (Utf8(expected).EndsWith(actual, StringComparison.Ordinal)
            || Utf8(expected).EndsWith(actual[(actual.IndexOf(": ", StringComparison.Ordinal) + 2)..], StringComparison.Ordinal)));

    /// <summary>Some expectations were written as UTF-8 of the bytes taken for Latin-1.</summary>
    private static string Utf8(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        return text.All(c => c < 0x100) && System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }

    private static ConfigurationSnapshot LoadSite(string directory)
        => ConfigurationSnapshot.Load(new ConfigurationSource(directory)
        {
            Host = new HostFacts(() => "host1.example.jp", () => ConfigurationFolder.Host.LocalNetworks, host => [System.Net.IPAddress.Loopback]),
            Open = path => path == "/etc/mailname" ? new MemoryStream("host1.example.jp\n"u8.ToArray()) : File.OpenRead(path),
        });

    private static string Need(string folder)
    {
        string? path = Shared is null ? null : Path.Combine(Shared, folder);
        Assert.SkipUnless(path is not null && Directory.Exists(path), $"../shared/{folder} is not there");
        return path!;
    }

    private static string? FindShared()
    {
        if (Environment.GetEnvironmentVariable("HIKYAKU_SHARED") is { Length: > 0 } given) return given;
        for (DirectoryInfo? up = new DirectoryInfo(RepositoryRoot.Path).Parent; up is not null; up = up.Parent)
            if (Directory.Exists(Path.Combine(up.FullName, "shared", "postfix-tests"))) return Path.Combine(up.FullName, "shared");
        return null;
    }
}
