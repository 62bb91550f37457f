using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Diagnosis.Checking;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Cases;

/// <summary>Field cases, group B: what people write into main.cf, and what they must be told.</summary>
public sealed class MainCfCaseTests
{
    private const string TableUnavailable = "HK1201", DomainInTwoClasses = "HK0804";

    [Fact]
    public async Task C026_NamesOfOthers_SayWhoseTheyAre()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("virtual_mailbox_limit_maps = hash:/etc/postfix/quota\nuse_alias_maps = no\nno_such_thing = 1\n");
        folder.Says(DiagnosticCodes.OldNameIgnored, "main.cf:2", "virtual_mailbox_limit_maps has no effect", "the VDA patch had it");
        folder.Says(DiagnosticCodes.UnknownParameter, "main.cf:3", "unused parameter: use_alias_maps=no");
        folder.Says(DiagnosticCodes.UnknownParameter, "main.cf:4", "no parameter has this name");
    }

    [Theory]
    [InlineData("smtpd_recipent_restrictions = reject", "smtpd_recipient_restrictions", DiagnosticSeverity.Error)]
    [InlineData("tls_server_chain_sni_maps = x", "unused parameter", DiagnosticSeverity.Warning)]
    [InlineData("myorgin = example.jp", "myorigin", DiagnosticSeverity.Warning)]
    public async Task C027_MisspeltName_SuggestsTheRightOne(string line, string word, DiagnosticSeverity severity)
        => Assert.Equal(severity, (await CheckedFolder.OfAsync(line + "\n")).Says(DiagnosticCodes.UnknownParameter, "main.cf:2", word).Severity);

    [Fact]
    public async Task C029_NamesThatAShellAte_AreMissed()
    {
        Diagnostic finding = (await CheckedFolder.OfAsync("mydestination = , , mail, localhost.localdomain, localhost, localhost.\n")).Says(DiagnosticCodes.HoleInList, "main.cf:2", "a shell had replaced $myhostname and $mydomain");
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        finding = (await CheckedFolder.OfAsync("mydestination = $myhostname, debian, , localhost\n")).Says(DiagnosticCodes.HoleInList, "main.cf:2", "harmless");
        Assert.Equal(DiagnosticSeverity.Information, finding.Severity);
    }

    [Fact]
    public async Task C030_CommentsBehindValues_AreAllFound()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("inet_protocols = ipv4   # v4 only\nmessage_size_limit = 20480000  # 20MB\nmynetworks = 127.0.0.0/8 # \u3053\u306E\u30DB\u30B9\u30C8\nrelayhost = [smtp.example.jp]:587 # \u30D7\u30ED\u30D0\u30A4\u30C0\n");
        for (int line = 2; line <= 5; line++)
            folder.Says(DiagnosticCodes.CommentAfterText, $"main.cf:{line}", "#comment after other text is not allowed", "move the comment to a line of its own");
        folder.Says(DiagnosticCodes.BadNumber, "main.cf:3", "bad numerical configuration: message_size_limit = 20480000  # 20MB", "line of its own");
        folder.SaysNothingOf(TableUnavailable, "mynetworks");
    }

    [Fact]
    public async Task C033_IndentedParameter_IsFoundInTheValueAbove()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("smtpd_banner = hello\n  mynetworks = 10.0.0.0/8\n");
        folder.Says(DiagnosticCodes.SwallowedParameter, "main.cf:3", "continues the value of smtpd_banner (line 2)", "doesn't set mynetworks", "remove the blanks");
        folder = await CheckedFolder.OfAsync("smtpd_sender_restrictions = check_sender_access inline:{\n  { mynetworks = x }\n  }\n");
        folder.SaysNothingOf(DiagnosticCodes.SwallowedParameter);
    }

    [Fact]
    public async Task C034_ParameterTwice_NamesBothLines()
        => (await CheckedFolder.OfAsync("smtpd_banner = one\nsmtpd_banner = two\n")).Says(DiagnosticCodes.OverridesEarlier, "main.cf:3", "overriding earlier entry: smtpd_banner=one", "main.cf:2", "the last one wins");

    [Theory]
    [InlineData("20M", "message_size_limit = 20971520")]
    [InlineData("20,480,000", "message_size_limit = 20480000")]
    [InlineData("64k", "message_size_limit = 65536")]
    [InlineData("\uFF11\uFF10", "U+FF11")]
    [InlineData("big", "write a decimal number without a unit")]
    public async Task C035_NumberWithUnitCommaOrWideDigits_ShowsThePlainNumber(string value, string fix)
        => (await CheckedFolder.OfAsync($"message_size_limit = {value}\n")).Says(DiagnosticCodes.BadNumber, "main.cf:2", $"bad numerical configuration: message_size_limit = {value}", fix);

    [Theory]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("on")]
    [InlineData("")]
    public async Task C037_BooleanOtherThanYesAndNo_SaysWhatIsLegal(string value)
        => (await CheckedFolder.OfAsync($"disable_vrfy_command = {value}\n")).Says(DiagnosticCodes.BadBoolean, "main.cf:2", $"bad boolean configuration: disable_vrfy_command = {value}", "disable_vrfy_command = yes or");

    [Fact]
    public async Task C040_DomainBothLocalAndVirtual_NamesBothPlaces()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("mydestination = example.jp\nvirtual_mailbox_domains = example.jp\nvirtual_mailbox_maps = inline:{hanako@example.jp=x/}\n");
        folder.Says(DomainInTwoClasses, "main.cf:3", "do not list domain example.jp in BOTH mydestination and virtual_mailbox_domains", "main.cf:2");
        // Through $myhostname, as installers leave it.
        folder = await CheckedFolder.OfAsync("myhostname = example.jp\nmydestination = $myhostname, localhost\nvirtual_alias_domains = example.jp\n");
        folder.Says(DomainInTwoClasses, "main.cf:4", "BOTH mydestination and virtual_alias_domains", "main.cf:2");
        folder = await CheckedFolder.OfAsync("mydestination = example.jp\nrelay_domains = example.jp\n");
        folder.Says(DomainInTwoClasses, "main.cf:3", "BOTH mydestination and relay_domains");
    }

    [Fact]
    public async Task C040_DomainBothLocalAndInATable_IsFoundThere()
        => (await CheckedFolder.OfAsync("mydestination = localhost, example.jp\nvirtual_mailbox_domains = texthash:/etc/postfix/vdomains\n", files: ("/etc/postfix/vdomains", "example.jp x\n")))
            .Says(CheckingDiagnostics.DomainInTable, "main.cf:2", "do not list domain example.jp in BOTH mydestination and virtual_mailbox_domains", "texthash:/etc/postfix/vdomains");

    [Fact]
    public async Task C041_CompiledTableMissing_ItsTextIsRead_OrItIsNamed()
    {
        const string Main = "virtual_alias_maps = hash:/etc/postfix/virtual\n";
        (await CheckedFolder.OfAsync(Main)).SaysWithoutFix(TableUnavailable, "main.cf:2", "/etc/postfix/virtual");
        (await CheckedFolder.OfAsync(Main, files: ("/etc/postfix/virtual", "a@example.jp b\n"))).SaysNothingOf(TableUnavailable, "/etc/postfix/virtual");
    }

    [Fact]
    public async Task C043_TypesOfBerkeleyDb_WorkWithoutAPackage()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("alias_maps = hash:/etc/aliases\nsmtp_tls_session_cache_database = btree:${data_directory}/smtp_scache\n", files: ("/etc/aliases", "root: admin\n"));
        folder.SaysNothingOf(TableUnavailable);
    }

    [Fact]
    public async Task C044_DynamicmapsFile_IsNotNeeded()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("alias_maps =\nvirtual_alias_maps = texthash:/etc/postfix/virtual\n", files: [("/etc/postfix/virtual", "a b\n"), ("/etc/postfix/dynamicmaps.cf", "mysql x y\n")]);
        Assert.DoesNotContain("/etc/postfix/dynamicmaps.cf", folder.Files.Opened);
        folder.SaysNothingOf(TableUnavailable);
    }

    [Theory]
    [InlineData("message_size_limit = 104857600", "mailbox_size_limit is smaller than message_size_limit: 51200000 < 104857600")]
    [InlineData("message_size_limit = 0", "mailbox_size_limit is smaller than message_size_limit: 51200000 < no limit")]
    [InlineData("mailbox_size_limit = 1000", "mailbox_size_limit is smaller than message_size_limit: 1000 < 10240000")]
    public async Task C046_MessageLargerThanAMailbox_ComparesTheTwo(string line, string message)
    {
        (await CheckedFolder.OfAsync(line + "\n")).Says(DiagnosticCodes.SizesContradict, "main.cf:2", message, "mailbox_size_limit = 0");
        (await CheckedFolder.OfAsync("mailbox_size_limit = 0\n" + (line.StartsWith("mailbox", StringComparison.Ordinal) ? "" : line + "\n"))).SaysNothingOf(DiagnosticCodes.SizesContradict);
    }

    [Theory]
    [InlineData("message_size_limit = 42949672960", "message_size_limit = 42949672960 needs more than 64424509440 free bytes (one and a half messages), and /var/spool/postfix has 20000000000")]
    [InlineData("queue_minfree = 30000000000", "queue_minfree = 30000000000 needs more than 30000000000 free bytes, and /var/spool/postfix has 20000000000")]
    [InlineData("message_size_limit = 10240000", null)]
    public async Task C046_MessageLargerThanTheVolume_IsComparedWithWhatIsFree(string line, string? message)
    {
        CheckedFolder folder = await CheckedFolder.OfAsync($"{line}\nmailbox_size_limit = 0\n");
        if (message is null) folder.SaysNothingOf(CheckingDiagnostics.NoRoomForMessages);
        else folder.Says(CheckingDiagnostics.NoRoomForMessages, "main.cf:2", message, "452 4.3.1 Insufficient system storage");
    }

    [Fact]
    public async Task C048_DeprecatedNames_SayTodaysNameAndValue()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("smtpd_use_tls = yes\nsmtpd_tls_dh1024_param_file = /etc/postfix/dh.pem\n");
        folder.Says(DiagnosticCodes.OldNameInForce, "main.cf:2", "smtpd_use_tls=yes means smtpd_tls_security_level = may");
        Assert.Contains(folder.Findings, finding => finding.Place.Line == 3 && finding.Message.Contains("smtpd_tls_dh1024_param_file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("192.168.1.5/24 127.0.0.0/8", "perhaps you should use \"192.168.1.0/24\" instead")]
    [InlineData("127.0.0.0/8 ::1/128", "expecting \"type:name\" form instead of \"::1/128\"")]
    public async Task C049_FaultyNetwork_IsFoundWhenItIsRead(string networks, string fault)
        => (await CheckedFolder.OfAsync($"mynetworks = {networks}\n")).SaysWithoutFix(TableUnavailable, "main.cf:2", fault);

    [Fact]
    public async Task C051_UndefinedAndSelfReferringNames_AreExplained()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("mydestination = $myhostname, $mydomian, localhost\na = $b\nb = $a\nsmtpd_banner = $a\nmydomain = $mydomain\n");
        folder.Says(DiagnosticCodes.UndefinedReference, "main.cf:2", "undefined parameter: mydomian", "did you mean $mydomain?");
        folder.Says(DiagnosticCodes.BadExpansion, "main.cf:6", "unreasonable macro call nesting", "mydomain \u2192 mydomain");
        Assert.Contains(folder.Findings, finding => finding.Fix?.Contains("a \u2192 b \u2192 a", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task C053_PlaceholderHostOfAPolicyService_DoesNotResolve()
        => (await CheckedFolder.OfAsync("smtpd_recipient_restrictions = check_policy_service inet:mailstore.example.com:12340, reject_unauth_destination\n")).Says(CheckingDiagnostics.HostNotFound, "main.cf:2",
            "host/service mailstore.example.com/12340 not found");

    [Theory]
    [InlineData("myhostname = \"mail.example.jp\"", "write myhostname = mail.example.jp")]
    [InlineData("mydestination = 'a, b'", "write mydestination = a, b")]
    public async Task Value_InQuotes_KeepsThem_AndThatIsSaid(string line, string fix)
        => (await CheckedFolder.OfAsync(line + "\n")).Says(DiagnosticCodes.QuotedValue, "main.cf:2", "the quotes are part of the value", fix);
}
