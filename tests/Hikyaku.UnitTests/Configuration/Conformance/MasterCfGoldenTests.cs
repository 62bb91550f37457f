using System.Globalization;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.MasterCf;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Conformance;

/// <summary>Whole master.cf files, read by Postfix's own parser: each service with its arguments, or the text of the fault that master(8) dies of.</summary>
public sealed class MasterCfGoldenTests
{
    private const string Program = "master: ";
    private const string ServiceMark = "service ";
    private const string ArgumentsMark = " argv: ";

    [Fact]
    public void MasterCf_HundredAndTwelveFiles_GivePostfixsServicesAndFaults()
    {
        var different = new List<string>();
        string[] directories = Directory.GetDirectories(PostfixCases.Need("postfix-tests/golden/master_cf"));
        foreach (string directory in directories.Order(StringComparer.Ordinal))
        {
            string[] expected = File.ReadAllLines(Path.Combine(directory, "expected"));
            var folder = new ConfigurationFolder("");
            folder.SetBytes("/etc/postfix/main.cf", File.ReadAllBytes(Path.Combine(directory, "main.cf")));
            byte[] masterCf = File.ReadAllBytes(Path.Combine(directory, "master.cf"));
            folder.SetBytes("/etc/postfix/master.cf", masterCf);
            ConfigurationSnapshot snapshot = folder.Load();
            List<string> differences = [.. expected.Where(line => line.StartsWith(Program, StringComparison.Ordinal) && !Says(snapshot, line))];
            if (expected[^1] == "rc=0") differences.AddRange(CompareServices(expected, Read(masterCf, snapshot), snapshot));
            if (differences.Count > 0) different.Add($"{Path.GetFileName(directory)}: {string.Join("; ", differences)}");
        }
        PostfixCases.Report("golden master_cf", directories.Length, 112, different);
    }

    private static bool Says(ConfigurationSnapshot snapshot, string line)
    {
        string text = PostfixCases.Decode(line[Program.Length..]);
        foreach (string mark in (string[])["fatal: ", "warning: ", "master.cf: "])
            if (text.StartsWith(mark, StringComparison.Ordinal)) text = text[mark.Length..];
        int number = 0;
        if (text.StartsWith("line ", StringComparison.Ordinal))
        {
            int colon = text.IndexOf(':');
            number = int.Parse(text.AsSpan(5, colon - 5), CultureInfo.InvariantCulture);
            text = text[(colon + 2)..];
        }
        return snapshot.Diagnostics.Any(finding => (number == 0 || finding.Place.Line == number)
            && (finding.Message == text || finding.Message.StartsWith(text + ": ", StringComparison.Ordinal)));
    }

    private static List<MasterCfEntry> Read(byte[] masterCf, ConfigurationSnapshot snapshot)
    {
        var disabled = new ServiceDisableList(snapshot.Main.Get(MailParameters.MasterServiceDisable));
        List<MasterCfEntry> entries = new MasterCfReader(disabled, new DiagnosticBag()).Read(SourceFile.Split("master.cf", masterCf));
        bool hasNoProtocols = snapshot.Main.Get(MailParameters.InetProtocols).Count == 0;
        return [.. entries.Where(entry => !hasNoProtocols || entry.Type != ServiceType.Inet)];
    }

    private static IEnumerable<string> CompareServices(string[] expected, List<MasterCfEntry> entries, ConfigurationSnapshot snapshot)
    {
        string[] services = [.. expected.Where(line => line.StartsWith(ServiceMark, StringComparison.Ordinal))];
        string[] arguments = [.. expected.Where(line => line.StartsWith(ArgumentsMark, StringComparison.Ordinal))];
        if (services.Length != entries.Count) yield return $"wanted {services.Length} services, got {entries.Count}";
        for (int i = 0; i < Math.Min(services.Length, entries.Count); i++)
        {
            MasterCfEntry entry = entries[i];
            int limit = entry.ProcessLimit ?? (int)snapshot.Main.Get(DefaultParameters.ProcessLimit);
            string start = $"{ServiceMark}ext={entry.Name.Text} name=", rest = $" type={Number(entry.Type)} wakeup={entry.WakeupSeconds} maxproc={limit} path=/usr/libexec/postfix/{entry.Command.Text} ";
            string line = PostfixCases.Decode(services[i]);
            if (!line.StartsWith(start, StringComparison.Ordinal) || !line.Replace("? ", " ", StringComparison.Ordinal).Contains(rest, StringComparison.Ordinal)) yield return $"wanted {line}, got {start}…{rest}";
            string argv = ArgumentsMark + string.Join(' ', ArgumentsOf(entry, limit, line, snapshot).Select(word => $"[{word}]"));
            if (PostfixCases.Decode(arguments[i]) != argv) yield return $"wanted {arguments[i]}, got {argv}";
            if (AddressesOf(entry, snapshot) is { } addresses && !line.Contains($" addrs={addresses} ", StringComparison.Ordinal) && !line.EndsWith($" addrs={addresses}", StringComparison.Ordinal))
                yield return $"wanted {line}, got {addresses}";
        }
    }

    /// <summary>What master(8) puts before a service's own words.</summary>
    private static IEnumerable<string> ArgumentsOf(MasterCfEntry entry, int limit, string line, ConfigurationSnapshot snapshot)
    {
        yield return entry.Command.Text;
        if (limit == 1) yield return "-l";
        if (limit == 0) yield return "-z";
        if (entry.Name.Text != entry.Command.Text) foreach (string word in (string[])["-n", entry.Name.Text]) yield return word;
        foreach (string word in (string[])["-t", TypeName(entry.Type)]) yield return word;
        if (entry.IsUnprivileged) yield return "-u";
        if (entry.IsChrooted ?? EffectiveValues.LevelOf(snapshot.Main) < new CompatibilityLevel(1)) yield return "-c";
        if (!line.EndsWith(" local-only", StringComparison.Ordinal) && limit > 1) foreach (string word in (string[])["-o", "stress="]) yield return word;
        if (line.Contains(" listeners=2 ", StringComparison.Ordinal)) foreach (string word in (string[])["-s", "2"]) yield return word;
        foreach (string word in entry.Words) yield return word;
    }

    /// <summary>Null for a service that gets no socket here (its port's name is unknown, a later line replaces it); one dual-stack socket is Postfix's two.</summary>
    private static string? AddressesOf(MasterCfEntry entry, ConfigurationSnapshot snapshot)
    {
        if (entry.Type != ServiceType.Inet || snapshot.Services.FirstOrDefault(service => service.Place.Line == entry.First.Number) is not { } service) return null;
        string addresses = string.Join(',', service.Endpoints.Select(endpoint => endpoint.EndPoint.Address));
        bool hasBoth = snapshot.Main.Get(MailParameters.InetProtocols).Any(word => word.Text == "all") && entry.Name.Text.IndexOf(':') < 0;
        return addresses == "::" && hasBoth ? "0.0.0.0,::" : addresses;
    }

    private static string TypeName(ServiceType type) => type == ServiceType.UnixDatagram ? "unix-dgram" : type.ToString().ToLowerInvariant();

    private static int Number(ServiceType type) => type switch { ServiceType.Unix => 1, ServiceType.Inet => 2, ServiceType.Fifo => 3, ServiceType.Pass => 4, _ => 5 };
}
