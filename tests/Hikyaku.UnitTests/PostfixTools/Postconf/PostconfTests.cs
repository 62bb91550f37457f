using CsCheck;
using Hikyaku.Configuration;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postconf;

public sealed class PostconfTests
{
    private const string StockTransports = """
        smtp unix - - n - - smtp
        relay unix - - n - - smtp
        error unix - - n - - error
        retry unix - - n - - error
        local unix - n n - - local
        virtual unix - n n - - virtual
        lmtp unix - - n - - lmtp

        """;

    private const string Marks = "abc =\n\t{}$()?:,-o#/\r\"";

    private static readonly string[][] Modes =
    [
        ["-n"], ["-nx"], ["-M"], ["-Mfx"], ["-F"], ["-Fj"], ["-P"], ["-PPx"], ["-e", "foo=bar"], ["-X", "foo"], ["-Me", "a/inet=a inet - - - - - x"], ["-P", "*/*/foo=bar"], ["-M#", "*/*"],
    ];

    /// <summary>Postfix 3.12's <c>postconf -d</c> has 1,019 lines with its stock master.cf.</summary>
    [Fact]
    public async Task Defaults_StockTransports_AreAsManyAsPostfixs()
    {
        using var folder = new PostconfFolder(master: StockTransports);
        string[] lines = (await folder.Run("-d")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1019, lines.Length);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Contains("relay_recipient_limit = $default_recipient_limit", lines);
        Assert.Contains("local_destination_concurrency_limit = 2", lines);
        Assert.Contains("myhostname = mail.example.jp", lines);
        Assert.DoesNotContain(lines, static l => l.StartsWith("hikyaku_", StringComparison.Ordinal));
    }

    /// <summary>What postconf shows and what the server goes by are found in two ways.</summary>
    [Fact]
    public async Task Defaults_Expanded_AreWhatTheServerGoesBy()
    {
        using var folder = new PostconfFolder(master: StockTransports);
        var view = ParameterView.Parse("", PostconfRun.Host);
        string[] lines = (await folder.Run("-d", "-x")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line =>
        {
            string name = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            if (name is not ("config_directory" or "process_name")) Assert.Equal(line, $"{name} = {Words(view.ExpandedDefault(name)!)}".TrimEnd());
        });

        // postconf shows one blank between the words of a value, whatever was written.
        static string Words(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task MailVersion_IsPostfixsThenOurs()
    {
        using var folder = new PostconfFolder();
        Assert.StartsWith("3.12-hikyaku-", (await folder.Run("-h", "mail_version")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnParameter_Set_IsListedWithoutWarning()
    {
        using var folder = new PostconfFolder("hikyaku_dns_servers = 192.0.2.53\n");
        PostconfRun run = await folder.Run("-n");
        Assert.Equal(($"config_directory = {folder.Path}\nhikyaku_dns_servers = 192.0.2.53\n", ""), (run.Output, run.Error));
    }

    [Theory]
    [InlineData("mail_owner", "mail_owner = postfix", "mail_owner = courier")]
    [InlineData("-h mail_owner", "postfix", "mail_owner = courier")]
    [InlineData("-n", "mail_owner = postfix mydomain = example.jp", "mail_owner = courier", "queue_directory = /var/spool/courier")]
    [InlineData("-n -o mail_owner=courier", "mail_owner = courier mydomain = example.jp", "queue_directory = /var/spool/courier")]
    [InlineData("mydomain", "mydomain = example.jp")]
    [InlineData("-q mail_owner", "mail_owner = postfix")]
    [InlineData("-d mail_owner", "mail_owner = postfix")]
    [InlineData("hikyaku_dns_servers", "hikyaku_dns_servers =", "hikyaku_dns_servers = 192.0.2.53")]
    [InlineData("-e mail_owner=root", "", "mail_owner = courier")]
    [InlineData("-e mail_owner=courier", "")]
    [InlineData("-X mail_owner", "", "mail_owner = courier")]
    public async Task HikyakuCf_HasAnotherValue_IsTold(string arguments, string shown, params string[] inForce)
    {
        using var folder = new PostconfFolder("mail_owner = postfix\nmydomain = example.jp\n");
        File.WriteAllText(folder.At("hikyaku.cf"), "mydomain = example.jp\nhikyaku_dns_servers = 192.0.2.53\nqueue_directory = /var/spool/courier\nmail_owner = other\nno setting\nmail_owner =\n    courier\n");
        PostconfRun run = await folder.Run(arguments.Split(' '));
        IEnumerable<string> lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static l => !l.StartsWith("config_directory", StringComparison.Ordinal));
        Assert.Equal(shown, string.Join(' ', lines.Select(static l => l.TrimEnd())));
        Assert.Equal(string.Concat(inForce.Select(s => $"./postconf: warning: {folder.Path}/hikyaku.cf: {s} is in force: that file is read after main.cf\n")), run.Error);
    }

    [Theory]
    [InlineData("specify one of -M -p", "-M", "-p")]
    [InlineData("specify one of -d -n", "-d", "-n")]
    [InlineData("specify one of -h -H", "-h", "-H")]
    [InlineData("specify one of -e -f", "-f", "a=b")]
    [InlineData("specify one of -b and -t", "-b", "-t")]
    [InlineData("with option -M, do not specify -h", "-Mh")]
    [InlineData("with option -m, do not specify -n", "-mn")]
    [InlineData("with option -j, do not specify -f", "-jf")]
    [InlineData("-e requires name=value argument", "-e")]
    [InlineData("missing service argument", "-MX")]
    [InlineData("unknown -C option value \"x\" in \"user,x\"", "-C", "user,x")]
    [InlineData("-M option requires service_name[/type]", "-M", "a/b/c")]
    [InlineData("-F option requires service_name[/type[/field]]", "-F", "a*")]
    [InlineData("-P option requires service_name[/type[/parameter]]", "-P", "/a")]
    [InlineData("invalid parameter override: x: missing '=' after attribute name", "-o", "x")]
    [InlineData("usage: ./postconf [-a (server SASL types)]", "-E")]
    public async Task Options_ThatDontGoTogether_AreRefusedInPostfixsWords(string message, params string[] arguments)
    {
        using var folder = new PostconfFolder();
        PostconfRun run = await folder.Run(arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"./postconf: fatal: {message}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capabilities_AreThisReleases()
    {
        using var folder = new PostconfFolder();
        string[] types = (await folder.Run("-m")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(types.Order(StringComparer.Ordinal), types);
        Assert.Contains("texthash", types);
        Assert.Contains("proxy", types);
        Assert.All(types.Except(["proxy"]), static type => Assert.True(TableTypes.IsSupported(type)));
        Assert.Equal("own\n", (await folder.Run("-a")).Output);
        Assert.Equal("one\ntwo\n", (await folder.Run("-A")).Output);
        Assert.Equal("flock\n", (await folder.Run("-l")).Output);
        Assert.Equal("rsa\n", (await folder.Run("-T", "public-key-algorithms")).Output);
        Assert.StartsWith("OpenSSL ", (await folder.Run("-T", "run-version")).Output, StringComparison.Ordinal);
        Assert.Equal((1, "./postconf: warning: unknown 'postconf -T' mode: x\n"), await ExitAndError(folder, "-T", "x"));
    }

    [Fact]
    public async Task UnknownParameter_IsAWarning()
    {
        using var folder = new PostconfFolder();
        Assert.Equal((0, "./postconf: warning: nonesuch: unknown parameter\n"), await ExitAndError(folder, "nonesuch"));
    }

    [Fact]
    public async Task NameThatNeedsItself_IsRefused()
    {
        using var folder = new PostconfFolder("mydestination = $foo\nfoo = $mydestination x\n");
        PostconfRun run = await folder.Run("-nx");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("./postconf: warning: unreasonable macro call nesting: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("./postconf: fatal: macro processing error", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyBytes_AnyMode_GiveAnAnswer()
    {
        Gen<char> mostlyText = Gen.Frequency((3, Gen.Char['\0', '\x00ff']), (6, Gen.Int[0, Marks.Length - 1].Select(static i => Marks[i])));
        Gen<string> bytes = mostlyText.Array[0, 200].Select(static chars => new string(chars));
        Gen<string> master = Gen.Select(bytes, Gen.Bool, static (text, isLine) => isLine ? $"smtp inet n - n - - smtpd {text}" : text);
        await Gen.Select(bytes, master, Gen.Int[0, Modes.Length - 1].Select(static i => Modes[i])).SampleAsync(async t =>
        {
            using var folder = new PostconfFolder(t.Item1, t.Item2);
            PostconfRun run = await folder.Run(t.Item3);
            Assert.True(run.ExitCode == 0 || run.Error.Contains(": fatal: ", StringComparison.Ordinal), run.Both);
        }, iter: 300, threads: 1);
    }

    private static async Task<(int, string)> ExitAndError(PostconfFolder folder, params string[] arguments)
    {
        PostconfRun run = await folder.Run(arguments);
        return (run.ExitCode, run.Error);
    }
}
