using System.Text.Json;
using Hikyaku.Cli;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Diagnosis.Explaining;
using Hikyaku.UnitTests.Configuration;
using Xunit;

namespace Hikyaku.UnitTests.Diagnosis;

/// <summary>What <c>hikyaku explain PARAMETER</c> prints, word by word.</summary>
public sealed class ParameterExplainerTests
{
    private const string MainCf = """
        compatibility_level = 3.12
        mail_owner = postfix
        smtpd_timeout = 2m
        smtpd_hard_error_limit = many
        mydestination = $myhostname, $house
        house = home.example.jp
        smtp_destination_rate_delay = 5s
        smtpd_use_tls = yes
        smtpd_tls_security_level =
        postscreen_greet_wait = 9s
        program_directory = /usr/libexec/postfix

        """;

    private const string MasterCf = """
        smtp inet n - n - - smtpd
        587 inet n - n - - smtpd
          -o smtpd_timeout=30s
        """ + "\n" + ConfigurationFolder.StockTransports;

    [Fact]
    public void Explain_ParameterWithAServicesOwnValue_NamesEveryPlace() => AssertText("smtpd_timeout", """
        smtpd_timeout
          How long the server waits for one read or write.
          value    2m                                                            /etc/postfix/main.cf:3:1
          for 587  30s                                                           /etc/postfix/master.cf:3:6
          default  ${stress?{10}:{300}}s
          that is  300s
          accepts  a time with a unit s, m, h, d or w, 1s at least; a bare
                   number counts in seconds
          read by  smtp (smtpd)                                                  /etc/postfix/master.cf:1:1
                   587 (smtpd)                                                   /etc/postfix/master.cf:2:1
          Example: smtpd_timeout = 60s  (a minute for each read and write)
          It is in force.
          See also smtpd_per_request_deadline, smtpd_proxy_timeout, smtpd_starttls_timeout, smtpd_policy_service_timeout, smtpd_upstream_proxy_timeout.
        """);

    [Fact]
    public void Explain_ValueThatCannotBeRead_ShowsTheDefaultInForceAndTheFault() => AssertText("smtpd_hard_error_limit", """
        smtpd_hard_error_limit
          At this many errors the server ends the session.
          value       20                  built-in default
          as written  many                /etc/postfix/main.cf:4:1
          default     ${stress?{1}:{20}}
          that is     20
          accepts     a number from 1 up
          read by     smtp (smtpd)        /etc/postfix/master.cf:1:1
                      587 (smtpd)         /etc/postfix/master.cf:2:1
          Example: smtpd_hard_error_limit = 10
          It is in force.
          HK0208: bad numerical configuration: smtpd_hard_error_limit = many; write a decimal number without a unit.
          See also smtpd_soft_error_limit.
        """);

    [Fact]
    public void Explain_ListOfNames_IsExpandedWithItsUsers() => AssertText("mydestination", """
        mydestination
          Domains whose mail is delivered on this machine, by local_transport.
          value       host1.example.jp, home.example.jp                  /etc/postfix/main.cf:5:1
          as written  $myhostname, $house                                /etc/postfix/main.cf:5:1
          default     $myhostname, localhost.$mydomain, localhost
          that is     host1.example.jp, localhost.example.jp, localhost
          accepts     words, separated by commas or blanks
          used in     proxy_read_maps                                    built-in default
                      relay_domains                                      built-in default
          Example: mydestination = $myhostname, localhost.$mydomain, localhost, example.com  (this host's names and a domain whose users have accounts here)
          Example: mydestination =  (no mail for accounts of this machine)
          It is in force.
          See also local_transport.
        """);

    [Fact]
    public void Explain_NameOfOnesOwn_ShowsWhoUsesIt() => AssertText("house", """
        house
          value    home.example.jp  /etc/postfix/main.cf:6:1
          used in  mydestination    /etc/postfix/main.cf:5:1
          A name of your own: other parameters can use it as $house.
        """);

    [Fact]
    public void Explain_TransportsParameter_SaysWhichTransportReadsIt() => AssertText("smtp_destination_rate_delay", """
        smtp_destination_rate_delay
          What default_destination_rate_delay is, for the transport smtp alone. The pause between two deliveries to one destination; above 0 one delivery to it runs at a time.
          value    5s                                                            /etc/postfix/main.cf:7:1
          default  $default_destination_rate_delay
          that is  0s
          accepts  a time with a unit s, m, h, d or w; a bare number counts in
                   seconds
          read by  smtp (smtp)                                                   /etc/postfix/master.cf:4:1
          It is not supported yet and has no effect, whatever it is set to: it comes with chapter 5, queue and delivery (docs/roadmap.md).
          See also transport_destination_rate_delay, default_destination_rate_delay, default_transport_rate_delay, transport_transport_rate_delay.
        """);

    [Fact]
    public void Explain_LevelThatAnOldSwitchDecides_ShowsTheSwitchsLine() => AssertText("smtpd_tls_security_level", """
        smtpd_tls_security_level
          Whether clients may (may) or must (encrypt) use TLS; none offers no TLS.
          value       may                            /etc/postfix/main.cf:8:1
          as written  smtpd_use_tls=yes              /etc/postfix/main.cf:8:1
          default     (empty)
          accepts     a text
          since       Postfix 2.3
          read by     smtp (smtpd)                   /etc/postfix/master.cf:1:1
                      587 (smtpd)                    /etc/postfix/master.cf:2:1
          used in     postscreen_tls_security_level  built-in default
                      tlsproxy_tls_security_level    built-in default
          Example: smtpd_tls_security_level = may  (STARTTLS is offered: for port 25)
          Example: smtpd_tls_security_level = encrypt  (nothing without STARTTLS: for submission, with -o)
          It is in force.
          HK0503: smtpd_use_tls=yes means smtpd_tls_security_level = may today; write smtpd_tls_security_level = may.
          See also smtpd_use_tls, smtpd_enforce_tls, tlsproxy_tls_security_level, smtp_tls_security_level, lmtp_tls_security_level, postscreen_tls_security_level.
        """);

    [Fact]
    public void Explain_PlannedParameter_NamesItsChapter() => AssertText("postscreen_greet_wait", """
        postscreen_greet_wait
          How long a client must wait for its turn to speak, which is also the time that DNS lists have to answer.
          value    9s                                                            /etc/postfix/main.cf:10:1
          default  ${stress?{2}:{6}}s
          that is  6s
          accepts  a time with a unit s, m, h, d or w, 1s at least; a bare
                   number counts in seconds
          since    Postfix 2.8
          read by  nobody: no service of master.cf runs that program
          Example: postscreen_greet_wait = 10s
          It is not supported yet and has no effect, whatever it is set to: it comes with chapter 3, protocol and policy (docs/roadmap.md).
          HK0510: postscreen_greet_wait has no effect: no line of master.cf runs postscreen; uncomment or add a line that runs postscreen, or remove this one.
          See also postscreen_greet_ttl, postscreen_greet_action, postscreen_greet_banner.
        """);

    [Fact]
    public void Explain_RemovedParameter_SaysWhatToWrite() => AssertText("program_directory", """
        program_directory
          value  /usr/libexec/postfix  /etc/postfix/main.cf:11:1
          No parameter of today, and without effect: Postfix had it until 2.0.
          What to do with such a line: write daemon_directory and command_directory, or remove it: neither has an effect here.
        """);

    [Fact]
    public void Explain_OldName_NamesItsSuccessor() => AssertText("virtual_maps", """
        virtual_maps
          The name of virtual_alias_maps and virtual_alias_domains together before Postfix 2.0.
          value    (empty)                                                  built-in default
          default  (empty)
          accepts  lookup tables, type:name, separated by commas or blanks
          since    Postfix 2.0
          used in  virtual_alias_maps                                       built-in default
          An old name: it is called virtual_alias_maps today and counts where that one is not set.
          See also virtual_alias_maps, virtual_alias_domains, virtual_gid_maps, virtual_mailbox_maps, virtual_uid_maps.
        """);

    [Fact]
    public void Explain_WithoutEffect_SaysWhy() => AssertText("max_use", """
        max_use
          How many connections a process of Postfix serves before it ends.
          value    100                 built-in default
          default  100
          accepts  a number from 1 up
          Example: max_use = 200
          It is read and has no effect here: the server is one program, not a set of Postfix's.
        """);

    [Fact]
    public void Explain_ListOfManyLines_IsCut() => AssertText("proxy_read_maps", """
        proxy_read_maps
          The tables that proxymap may open for others; a proxy: table must stand in one of the parameters named here.
          value    proxy:unix:passwd.byname hash:/etc/aliases, nis:mail.aliases  built-in default
                   host1.example.jp, home.example.jp 127.0.0.1/32 192.0.2.7/32
                   [::1]/128 hash:/etc/aliases, nis:mail.aliases
                   permit_mynetworks, permit_sasl_authenticated,
                   defer_unauth_destination static:* static:anyone
                   permit_inet_interfaces permit_mynetworks static:all CONNECT
                   … and 7 lines more: --json shows all
          default  $local_recipient_maps $mydestination $virtual_alias_maps
                   $virtual_alias_domains $virtual_mailbox_maps
                   $virtual_mailbox_domains $relay_recipient_maps
                   $relay_domains $canonical_maps $sender_canonical_maps
                   $recipient_canonical_maps $relocated_maps $transport_maps
                   $mynetworks $smtpd_sender_login_maps $sender_bcc_maps
                   … and 49 lines more: --json shows all
          accepts  lookup tables, type:name, separated by commas or blanks
          since    Postfix 2.0
          Example: proxy_read_maps = hash:/etc/postfix/proxy_read
          It is read and has no effect here: proxy: tables are opened as the tables behind them, without a list of permitted ones.
          See also local_recipient_maps, virtual_alias_maps, virtual_alias_domains, virtual_mailbox_maps, virtual_mailbox_domains, relay_recipient_maps.
        """);

    [Fact]
    public void Explain_UnknownName_IsNothingWithSuggestions()
    {
        Assert.Null(ParameterExplainer.Explain(ConfigurationFolder.Load(MainCf, MasterCf), "smtpd_timout"));
        Assert.Equal(["smtpd_timeout"], ParameterExplainer.Suggest("smtpd_timout"));
        Assert.Equal(["smtp_tls_cert_file", "smtpd_tls_cert_file", "smtp_tls_dcert_file"], ParameterExplainer.Suggest("smtp_tls_cert_fil"));
        Assert.Empty(ParameterExplainer.Suggest("nothing_like_it_at_all"));
    }

    [Fact]
    public void Explain_EveryRow_HasASummaryAndAnAnswer()
    {
        ConfigurationSnapshot snapshot = ConfigurationFolder.Load(MainCf, MasterCf);
        foreach (Parameter row in AllParameters.Rows)
        {
            Explanation explanation = ParameterExplainer.Explain(snapshot, row.Name)!;
            Assert.Equal(row.Summary, explanation.Summary);
            Assert.Equal("value", explanation.Facts[0].Name);
            Assert.NotEmpty(explanation.Sentences);
        }
    }

    [Fact]
    public void Json_OfAnExplanation_HasFactsExamplesAndRelatedNames()
    {
        Explanation explanation = ParameterExplainer.Explain(ConfigurationFolder.Load(MainCf, MasterCf), "smtpd_timeout")!;
        JsonElement json = JsonSerializer.SerializeToElement(explanation, ExplanationJson.Default.Explanation);
        Assert.Equal("/etc/postfix/main.cf:3:1", json.GetProperty("facts")[0].GetProperty("place").GetString());
        Assert.Equal("60s", json.GetProperty("examples")[0].GetProperty("value").GetString());
        Assert.Contains("smtpd_starttls_timeout", json.GetProperty("related").EnumerateArray().Select(static name => name.GetString()));
    }

    private static void AssertText(string name, string expected)
    {
        Explanation explanation = ParameterExplainer.Explain(ConfigurationFolder.Load(MainCf, MasterCf), name) ?? throw new InvalidOperationException($"{name} is not explained");
        using var text = new StringWriter { NewLine = "\n" };
        ExplanationText.Write(explanation, text);
        Assert.Equal(expected, text.ToString().TrimEnd('\n'));
    }
}
