using System.Text.Json;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Xunit;

namespace Hikyaku.EndToEndTests.Configuration;

/// <summary>
/// The explanations arrive where scripts, systemd and containers look for them: every stream is redirected here, nothing is a terminal. (Postfix prints nothing then.) Each
/// field case by itself is tried in the unit tests; here many of them stand in one configuration.
/// </summary>
public sealed class CheckOutputTests : Scenario
{
    private const int ErrorsFound = 4;

    [Fact]
    public async Task MasterCf_WithManyMistakes_ExplainsEach()
    {
        ServerFiles files = NewServerFiles();
        files.Master = """
            smtp      inet  n  -  n  -  -  smtpd
            #submission inet n  -  n  -  -  smtpd
              -o syslog_name=postfix/submission
            10001 inet n - n - - smtpd
              -o syslog_name = postfix/submission
            10002 inet n - n - - smtpd
            -o smtpd_tls_wrappermode=yes
            10003 inet n - n - - smtpd
             submissions inet n - n - - smtpd
            nosuch inet n - n - - smtpd
            10004 inet n - n - - smtpd
            10004 inet n - n - - smtpd
            [::1]:10005 inet n - n - - smtpd
            10006 inet n - n - - smtpd
              -o smtpd_client_restrictions=$mua_client_restrictions
              -o smtpd_tls_securty_level=encrypt
            10007 inet n       –       n       –       –       smtpd
            10008 inet yes - n - - smtpd

            """ + ServerFiles.StockServices;
        files.Write();
        ProgramResult check = await HikyakuServer.VerbAsync(files, "check");
        Says(check,
            "nothing listens on submission inet", "remove the # from line 2",
            "write -o syslog_name=postfix/submission",
            "begins in column 1 is read as a new service", "10002 inet (line 6)",
            "line 9 looks like the service submissions inet",
            "unknown service: nosuch/tcp",
            "duplicate master.cf entry for service \"10004\"",
            "inet_protocols = ipv4",
            "undefined parameter: mua_client_restrictions", "add mua_client_restrictions = permit_sasl_authenticated, reject to main.cf",
            "did you mean smtpd_tls_security_level?",
            "U+2013",
            "field \"private\": bad value: \"yes\"", "fix: write y");
        // A start that finds errors says so too, before it gives up.
        ProgramResult start = await HikyakuServer.VerbAsync(files, "start", "--foreground");
        Says(start, "nothing listens on submission inet", "write -o syslog_name=postfix/submission", "unknown service: nosuch/tcp");
    }

    [Fact]
    public async Task MainCf_WithManyMistakes_ExplainsEachToPeopleAndPrograms()
    {
        ServerFiles files = NewServerFiles();
        files.Write();
        File.AppendAllText(files.MainPath, """
            virtual_mailbox_limit_maps = hash:/etc/postfix/quota
            smtpd_recipent_restrictions = reject
            message_size_limit = 20M
            disable_vrfy_command = true
            relayhost = [smtp.example.jp]:587 # プロバイダ
            smtpd_banner = hello
              default_process_limit = 10
            relay_domains = , , mail, localhost.
            virtual_mailbox_domains = example.jp
            smtp_sasl_type = cyrus
            smtp_sasl_path = x
            mailbox_size_limit = 1000
            mydomain = $mydomain

            """);
        ProgramResult check = await HikyakuServer.VerbAsync(files, "check");
        Says(check,
            "the VDA patch had it", "did you mean smtpd_recipient_restrictions?", "message_size_limit = 20971520", "bad boolean configuration: disable_vrfy_command = true",
            "#comment after other text is not allowed", "doesn't set default_process_limit", "a shell had replaced $myhostname", "do not list domain example.jp in BOTH mydestination and virtual_mailbox_domains",
            "smtp_sasl_path has no effect", "mailbox_size_limit is smaller than message_size_limit", "mydomain \u2192 mydomain");
        ProgramResult json = await HikyakuServer.VerbAsync(files, "check", "--json");
        Assert.Equal(ErrorsFound, json.ExitCode);
        using JsonDocument document = JsonDocument.Parse(json.Output);
        Assert.All(document.RootElement.EnumerateArray(), finding => Assert.StartsWith("HK", finding.GetProperty("code").GetString()!, StringComparison.Ordinal));
        JsonElement misspelt = Assert.Single(document.RootElement.EnumerateArray(), finding => finding.GetProperty("message").GetString()!.Contains("smtpd_recipent_restrictions", StringComparison.Ordinal));
        Assert.Equal("did you mean smtpd_recipient_restrictions?", misspelt.GetProperty("fix").GetString());
        Assert.Equal(files.MainPath, misspelt.GetProperty("file").GetString());
        Assert.Equal("smtpd_recipent_restrictions = reject", misspelt.GetProperty("text").GetString());
    }

    private static void Says(ProgramResult result, params string[] words)
    {
        Assert.True(result.ExitCode != 0, result.ToString());
        Assert.All(words, word => Assert.True(result.Text.Contains(word, StringComparison.Ordinal), $"\"{word}\" is missing in {result}"));
        Assert.DoesNotContain("\u001b[", result.Text, StringComparison.Ordinal);
    }
}
