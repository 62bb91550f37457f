using System.Diagnostics;
using System.Text;
using CsCheck;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

/// <summary>Whatever stands in a file gives diagnostics: never an exception, a hang, or more memory than a site has for it.</summary>
[CollectionDefinition(nameof(AnyBytesTests), DisableParallelization = true)] // time and memory are its own
[Collection(nameof(AnyBytesTests))]
public sealed class AnyBytesTests
{
    private const int KeptLimitBytes = 16 << 20;
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly string[] Pieces =
    [
        "smtp inet n - n - - smtpd", "\n  -o ", "\n", "mydestination = ", "${", "}", "$a", "a = $b", "{ ", " }", "#", " = ", "\t", "\0", "\r\n", "\uFEFF", "\u3000", "hash:/x", "192.0.2.0/24",
        "smtpd_recipient_restrictions", "[::1]:587", "unix", "?", "mynetworks = 0.0.0.0/0", "/^a/ b", "if /x/", "endif", "!", "\"", "99999999999999999999", "compatibility_level = 3.", "level {",
    ];

    private static readonly Gen<string> PieceOfFile = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);

    private static readonly Gen<byte[]> Files = Gen.OneOf(
        Gen.Byte.Array[0, 3000],
        PieceOfFile.Array[0, 120].Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces))),
        Gen.Select(PieceOfFile.Array[0, 60], Gen.Byte.Array[0, 40]).Select((pieces, bytes) => (byte[])[.. Encoding.UTF8.GetBytes(string.Concat(pieces)), .. bytes]));

    // Rules with patterns of anything.
    private static readonly string[] PatternPieces =
    [
        "/", "/ x\n", "\n/", "/!/", "/$1 $2", "!/", "if /", "\nendif\n", "a", "日", ".", "^", "$", "*", "+", "?", "{", "}", "{2,9}", "{0,200}", "{999}", "(", ")", "|", "[", "]", "[^", "[[:alpha:]]", "[[.", "\\", "\\1", "\\Q", "(?", "(?i)",
        "(?<n>", "(?R)", "(*", "(*UTF)", "i", "mx", "x ", "$(1)", "${2}", "$", "\0", "\t",
    ];

    private static readonly Gen<byte[]> RuleFiles = Gen.OneOf(Gen.Int[0, PatternPieces.Length - 1].Select(static i => Encoding.UTF8.GetBytes(PatternPieces[i])), Gen.Byte.Array[1, 3])
        .Array[1, 80].Select(static pieces => (byte[])[.. "/"u8, .. pieces.SelectMany(static piece => piece)]);

    [Fact]
    public void Configuration_OfAnyBytes_GivesDiagnostics()
        => Gen.Select(Files, Files).Sample((main, master) =>
        {
            ConfigurationSnapshot snapshot = Load(main, master);
            // All of it can be shown, and read by programs.
            _ = new DiagnosticRenderer().Render(snapshot.Diagnostics);
            _ = DiagnosticJson.Serialize(snapshot.Diagnostics);
        }, seed: Seed, iter: 300, threads: 1);

    [Theory]
    [InlineData("texthash")]
    [InlineData("hash")]
    [InlineData("cidr")]
    [InlineData("regexp")]
    [InlineData("pcre")]
    public void TableSource_OfAnyBytes_OpensOrIsUnavailable(string type)
        => (type is "regexp" or "pcre" ? Gen.OneOf(Files, RuleFiles) : Files).Sample(source =>
        {
            using var tables = new TableSet(path => path == "/t" ? new MemoryStream(source) : throw new FileNotFoundException(path));
            LookupTable table = tables.Open(new ListWord($"{type}:/t", default));
            LookupResult result = table.LookupAsync("192.0.2.1", TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();
            return Enum.IsDefined(result.Status);
        }, seed: Seed, iter: 300, threads: 1);

    [Fact]
    public void Configuration_EveryPrefixOfAValidOne_IsHandled()
    {
        byte[] main = Encoding.UTF8.GetBytes("compatibility_level = 3.6\nmyhostname = mail.example.jp\nmydestination = $myhostname,\n  ${mydomain?{$mydomain}:{localhost}}\nmynetworks = 127.0.0.0/8 [::1]/128\nsmtpd_banner = ${{$compatibility_level} <level {3} ? {a} : {b}}\n");
        byte[] master = Encoding.UTF8.GetBytes("smtp inet n - n - - smtpd\n  -o { smtpd_banner = a b }\n[::1]:587 inet n - n 60? 1 smtpd -o syslog_name=x/$service_name\npipe unix - n n - - pipe\n  flags=DRX user=a argv=/bin/x ${recipient}\n");
        for (int length = 0; length <= main.Length; length++) Load(main[..length], master);
        for (int length = 0; length <= master.Length; length++) Load(main, master[..length]);
        Assert.DoesNotContain(Load(main, master).Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("lines without equals signs")]
    [InlineData("unknown names")]
    [InlineData("undefined references")]
    [InlineData("doubling chain")]
    [InlineData("long chain")]
    [InlineData("braces")]
    [InlineData("empty lines")]
    [InlineData("services")]
    [InlineData("options")]
    [InlineData("random")]
    public void Configuration_MadeToCost_EndsSoonAndKeepsLittle(string what)
    {
        (string main, string master) = Costly(what);
        Load(Encoding.UTF8.GetBytes("a = b\n"), Encoding.UTF8.GetBytes("smtp inet n - n - - smtpd\n"));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        ConfigurationSnapshot snapshot = Load(Encoding.UTF8.GetBytes(main), Encoding.UTF8.GetBytes(master));
        TimeSpan took = clock.Elapsed;
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(snapshot);
        Console.Out.WriteLine($"costly configuration: {what}: {main.Length + master.Length} characters, {took.TotalMilliseconds:F0} ms, {kept >> 10} KB kept, {snapshot.Diagnostics.Count} findings");
        Assert.True(took < Limit, $"{what} took {took}");
        Assert.True(kept < KeptLimitBytes, $"{what} keeps {kept} bytes");
        Assert.NotEmpty(snapshot.Diagnostics);
    }

    // 64 kB of patterns that grow when they are compiled. Their memory is the libraries', not the collector's.
    [Theory]
    [InlineData("regexp", "/.{0,800}/ x\n", 1)]
    [InlineData("regexp", "/((a{1,200}){1,240})/ x\n", 1)]
    [InlineData("regexp", "/((a{0,30}){0,30}){0,30}/ x\n", 1)]
    [InlineData("regexp", "/(a{0,20}b){1000}/ x\n", 1)]
    [InlineData("regexp", "(ab|)", 12000)]
    [InlineData("regexp", "a?", 32000)]
    [InlineData("pcre", "/((a{1,200}){1,240})/ x\n", 1)]
    [InlineData("pcre", "/([ab]{1,99}c?){1,99}/ x\n", 1)]
    public async Task Patterns_MadeToCost_EndSoonAndTakeLittle(string type, string piece, int timesInLine)
    {
        string text = string.Concat(Enumerable.Repeat(piece, timesInLine));
        if (timesInLine > 1) text = $"/{text}/ x\n";
        byte[] source = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, Math.Max(64000 / text.Length, 1))));
        using var tables = new TableSet(path => path == "/t" ? new MemoryStream(source) : throw new FileNotFoundException(path));
        long before = ResidentBytes();
        var clock = Stopwatch.StartNew();
        LookupTable table = tables.Open(new ListWord($"{type}:/t", default));
        _ = await table.LookupAsync("192.0.2.1", TestContext.Current.CancellationToken);
        TimeSpan took = clock.Elapsed;
        long taken = ResidentBytes() - before;
        Console.Out.WriteLine($"costly patterns: {type} {piece.Trim()}: {took.TotalMilliseconds:F0} ms, {taken >> 10} KB, {tables.Faults.Count} faults");
        Assert.True(took < Limit, $"{piece} took {took}");
        Assert.True(taken < KeptLimitBytes, $"{piece} takes {taken} bytes");
    }

    [Fact]
    public void Findings_MoreThanAThousandInAFile_AreCounted()
    {
        ConfigurationSnapshot snapshot = Load(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1500).Select(i => $"line {i}\n"))), "smtp inet n - n - - smtpd\n"u8.ToArray());
        Diagnostic more = Assert.Single(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.MoreFindings);
        Assert.Matches("^5[0-9][0-9] more findings in this file are not shown$", more.Message);
        Assert.Equal(DiagnosticSeverity.Error, more.Severity);
    }

    [Fact]
    public void Expansion_LongerThanItsLimit_IsAFaultThatNamesTheParameter()
    {
        string chain = "hikyaku_expansion_size_limit = 2000\na = 0123456789\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"{(char)('b' + i)} = ${(char)('a' + i)}$${(char)('a' + i)}\n".Replace("$$", "$", StringComparison.Ordinal)));
        ConfigurationSnapshot snapshot = Load(Encoding.UTF8.GetBytes(chain + "smtpd_banner = $j\n"), "smtp inet n - n - - smtpd\n"u8.ToArray());
        Assert.Contains(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.BadExpansion && finding.Message == "smtpd_banner: expansion is longer than 2000 characters (hikyaku_expansion_size_limit)");
        snapshot = Load(Encoding.UTF8.GetBytes(chain.Replace("2000", "6000", StringComparison.Ordinal) + "smtpd_banner = $j\n"), "smtp inet n - n - - smtpd\n"u8.ToArray());
        Assert.DoesNotContain(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.BadExpansion);
    }

    [Fact]
    public void Expansion_InMoreStepsThanItsLimit_IsAFaultThatNamesTheParameter()
    {
        string chain = "hikyaku_expansion_step_limit = 1000\na = x\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"{(char)('b' + i)} = ${{{(char)('a' + i)}}}${{{(char)('a' + i)}}}\n"));
        ConfigurationSnapshot snapshot = Load(Encoding.UTF8.GetBytes(chain + "smtpd_banner = $j\n"), "smtp inet n - n - - smtpd\n"u8.ToArray());
        Assert.Contains(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.BadExpansion && finding.Message == "smtpd_banner: expansion takes more than 1000 steps (hikyaku_expansion_step_limit)");
        snapshot = Load(Encoding.UTF8.GetBytes(chain.Replace("1000", "1023", StringComparison.Ordinal) + "smtpd_banner = $j\n"), "smtp inet n - n - - smtpd\n"u8.ToArray());
        Assert.DoesNotContain(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.BadExpansion);
    }

    /// <summary>64 kB of one kind of trouble.</summary>
    private static (string Main, string Master) Costly(string what)
    {
        const string Service = "smtp inet n - n - - smtpd\n";
        static string Many(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));
        return what switch
        {
            "lines without equals signs" => (Many(16000, _ => "abc\n"), Service),
            "unknown names" => (Many(7000, i => $"n{i:D5}=\n"), Service),
            "undefined references" => ("x =" + Many(8000, i => $" $u{i:D4}") + "\n", Service),
            "doubling chain" => ("n0 = x\n" + Many(3000, i => $"n{i + 1} = $n{i}$n{i}\n") + "smtpd_banner = $n3000\nmyhostname = $n60\n", Service),
            "long chain" => (Many(4000, i => $"n{i} = $n{i + 1}\n") + "smtpd_banner = $n0\n", Service),
            "braces" => ("x = y\nsmtpd_banner = " + Many(10000, _ => "${x?{") + Many(10000, _ => "}}") + "\n", Service),
            "empty lines" => (new string('\n', 65000) + "x\n", Service),
            "services" => ("", Many(2400, i => $"{i + 1} inet n - n - - smtpd\n")),
            "options" => (Many(1500, i => $"smtpd_banner = $s{i}\n") + Many(1000, i => $"v{i} = $s$v{i + 1}\n"), Many(1200, i => $"{i + 1} inet n - n - - smtpd -o s=1\n")),
            _ => (Encoding.Latin1.GetString(RandomBytes()), Encoding.Latin1.GetString(RandomBytes())),
        };
    }

    private static long ResidentBytes()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }

    private static byte[] RandomBytes()
    {
        byte[] bytes = new byte[64000];
        new Random(20261128).NextBytes(bytes);
        return bytes;
    }

    private static ConfigurationSnapshot Load(byte[] main, byte[] master)
    {
        var folder = new ConfigurationFolder("");
        folder.SetBytes("/etc/postfix/main.cf", main);
        folder.SetBytes("/etc/postfix/master.cf", master);
        return folder.Load();
    }
}
