using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

public sealed class MasterCfTests
{
    private const string Level = "compatibility_level = 3.6\n";

    private static ConfigurationSnapshot Load(string masterCf, string mainCf = Level) => ConfigurationFolder.Load(mainCf, masterCf);

    private static Diagnostic TheError(string masterCf, string mainCf = Level)
        => Assert.Single(Load(masterCf, mainCf).Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error);

    [Theory]
    [InlineData("smtp", "missing \"transport type\" field")]
    [InlineData("smtp inet", "missing \"private\" field")]
    [InlineData("smtp inet n", "missing \"unprivileged\" field")]
    [InlineData("smtp inet n -", "missing \"chroot\" field")]
    [InlineData("smtp inet n - n", "missing \"wakeup_time\" field")]
    [InlineData("smtp inet n - n -", "missing \"max_proc\" field")]
    [InlineData("smtp inet n - n - -", "missing \"command\" field")]
    [InlineData("smtp - n - n - - smtpd", "field \"transport type\" has no default value")]
    [InlineData("smtp inet n - n - - -", "field \"command\" has no default value")]
    [InlineData("smtp tcp n - n - - smtpd", "bad transport type: tcp")]
    [InlineData("smtp inet - - n - - smtpd", "inet service cannot be private")]
    [InlineData("smtp inet no - n - - smtpd", "field \"private\": bad value: \"no\"")]
    [InlineData("smtp inet n - n abc - smtpd", "field \"wakeup_time\": bad value: \"abc\"")]
    [InlineData("smtp inet n - n - -1 smtpd", "field \"max_proc\": bad value: \"-1\"")]
    [InlineData("127.0.0.1: inet n - n - - smtpd", "missing service information in \"127.0.0.1:\"")]
    [InlineData("10025x inet n - n - - smtpd", "garbage after numerical service in \"10025x\"")]
    [InlineData("[127.0.0.1:25 inet n - n - - smtpd", "missing \"]\" in \"[127.0.0.1:25\"")]
    [InlineData("[127.0.0.1]25 inet n - n - - smtpd", "garbage after \"]\" in \"[127.0.0.1]25\"")]
    [InlineData("no_such..host:25 inet n - n - - smtpd", "valid hostname or network address required in \"no_such..host:25\"")]
    [InlineData("nosuch.invalid:25 inet n - n - - smtpd", "bad hostname or network address: nosuch.invalid:25")]
    [InlineData("[ipv6:127.0.0.1]:25 inet n - n - - smtpd", "malformed IPv6 address in \"[ipv6:127.0.0.1]:25\"")]
    [InlineData("*:25 inet n - n - - smtpd", "valid hostname or network address required in \"*:25\"")]
    [InlineData("smtp inet n - n - - smtpd -o { name = value", "missing '}' in \"{ name = value\"")]
    [InlineData("smtp inet n - n - - smtpd -o { name = value }x", "syntax error after '}' in \"{ name = value }x\"")]
    [InlineData("smtp inet n - n - - smtpd -o name", "invalid \"-o name\" option value: missing '=' after attribute name")]
    [InlineData("nosuchservice inet n - n - - smtpd", "unknown service: nosuchservice/tcp")]
    public void Line_Faulty_HasPostfixsTextAndItsPlace(string line, string message)
    {
        Diagnostic error = TheError(line + "\n");
        Assert.Equal(message, error.Message);
        Assert.Equal("/etc/postfix/master.cf", error.Place.File);
        Assert.Equal(1, error.Place.Line);
        Assert.NotNull(error.Fix);
        Assert.NotNull(error.LineText);
    }

    [Theory]
    [InlineData("10025", "[::]:10025")]
    [InlineData(":10025", "[::]:10025")]
    [InlineData("127.0.0.1:10025", "127.0.0.1:10025")]
    [InlineData("[127.0.0.1]:10025", "127.0.0.1:10025")]
    [InlineData("[::1]:10025", "[::1]:10025")]
    [InlineData("::1:10025", "[::1]:10025")]
    [InlineData("[IPv6:::1]:10025", "[::1]:10025")]
    [InlineData("localhost:smtp", "127.0.0.1:25")]
    [InlineData("70000", "[::]:4464")]
    public void Endpoint_Form_ListensThere(string name, string endpoint)
        => Assert.Equal(endpoint, Assert.Single(Load($"{name} inet n - n - - smtpd\n").Services[0].Endpoints).EndPoint.ToString());

    [Fact]
    public void Port_ByName_NamesItsLine()
    {
        InetEndpoint endpoint = Assert.Single(Load("submission inet n - n - - smtpd\n").Services[0].Endpoints);
        Assert.Equal(587, endpoint.EndPoint.Port);
        Assert.Equal("/etc/services:2:12", endpoint.PortOrigin.ToString());
        Assert.True(endpoint.AddressOrigin.IsBuiltIn);
    }

    [Theory]
    [InlineData("submissions", "", 465)]
    [InlineData("smtps", "", 465)]
    [InlineData("lmtp", "", 24)]
    [InlineData("smtp", "known_tcp_ports = smtp=2525", 2525)]
    [InlineData("mail", "", 25)]
    public void Port_Name_IsLookedUpInOrder(string name, string mainCf, int port)
        => Assert.Equal(port, Load($"{name} inet n - n - - smtpd\n", Level + mainCf).Services[0].Endpoints[0].EndPoint.Port);

    [Fact]
    public void ServicesFile_OfOurOwn_Decides()
    {
        var folder = new ConfigurationFolder(Level + "hikyaku_services_file = /x/services\n", "submission inet n - n - - smtpd\n");
        folder["/x/services"] = "#\nsubmission 2587/tcp\n";
        Assert.Equal("/x/services:2:12", folder.Load().Services[0].Endpoints[0].PortOrigin.ToString());
    }

    [Theory]
    [InlineData("inet_interfaces = all\ninet_protocols = ipv4", "0.0.0.0:25")]
    [InlineData("inet_interfaces = loopback-only", "127.0.0.1:25 [::1]:25")]
    [InlineData("inet_interfaces = 192.0.2.7, [::1]", "192.0.2.7:25 [::1]:25")]
    [InlineData("inet_interfaces = $myhostname, localhost\nmyhostname = host1.example.jp", "127.0.0.1:25 192.0.2.7:25")]
    public void Interfaces_Set_ChooseTheAddresses(string mainCf, string expected)
        => Assert.Equal(expected, string.Join(' ', Load("smtp inet n - n - - smtpd\n", Level + mainCf).Services[0].Endpoints.Select(endpoint => endpoint.EndPoint)));

    [Fact]
    public void Overrides_BothForms_ReachTheServicesView()
    {
        ServiceSnapshot service = Load("""
            smtp inet n - n - 3 smtpd -v
            # a comment between
              -o smtpd_recipient_limit=7 -o { smtpd_client_restrictions = permit_mynetworks, reject }

              -o myorigin=$service_name.$process_name
            """).Services[0];
        Assert.Equal(7, service.Parameters.Get(SmtpdParameters.RecipientLimit));
        Assert.Equal("/etc/postfix/master.cf:3:6", service.Parameters.OriginOf(SmtpdParameters.RecipientLimit).Place.ToString());
        Assert.Equal(ValueOriginKind.MasterCfOverride, service.Parameters.OriginOf(SmtpdParameters.RecipientLimit).Kind);
        Assert.Equal(2, service.Parameters.Get(SmtpdParameters.ClientRestrictions).Count);
        Assert.Equal("smtp.smtpd", service.Parameters.Get(MailParameters.Myorigin));
        Assert.Equal(3, service.ProcessLimit);
        Assert.Equal(["-v"], service.Arguments.Select(argument => argument.Text));
    }

    [Fact]
    public void Pipe_Arguments_KeepBracesAndOptionsOfTheCommand()
        => Assert.Equal(["flags=q", "argv=/bin/echo", "", "pre{a b}post", "-o", "${recipient}"],
            Load("x unix - n n - - pipe flags=q argv=/bin/echo { } pre{a b}post -o ${recipient}\n").Services[0].Arguments.Select(argument => argument.Text));

    [Fact]
    public void Duplicate_SamePort_LastWins()
    {
        ConfigurationSnapshot snapshot = Load("25 inet n - n - - smtpd\nsmtp inet n - n - 5 smtpd\n");
        Assert.Equal(5, Assert.Single(snapshot.Services, service => service.Type == ServiceType.Inet).ProcessLimit);
        Assert.Contains(snapshot.Diagnostics, finding => finding.Message == "duplicate master.cf entry for service \"smtp\" (25) -- using the last entry");
    }

    [Theory]
    [InlineData("inet", "foo")]
    [InlineData("smtp/inet", "submission foo")]
    [InlineData("smtp.inet", "submission foo")]
    [InlineData("!smtp/inet, inet", "smtp foo")]
    [InlineData("SMTP/INET", "submission foo")]
    public void MasterServiceDisable_Pattern_LeavesTheOthers(string pattern, string left)
        => Assert.Equal(left, string.Join(' ', Load("smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\nfoo unix - - n - - smtp\n",
            Level + "master_service_disable = " + pattern).Services.Where(service => !service.Place.IsBuiltIn).Select(service => service.Name)));

    [Fact]
    public void Internal_TwoLineMasterCf_ExistWithoutALine()
    {
        ConfigurationSnapshot snapshot = Load("smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n");
        Assert.True(snapshot.FindService("cleanup")!.Place.IsBuiltIn);
        Assert.True(snapshot.FindService("bounce")!.Place.IsBuiltIn);
        Assert.NotNull(snapshot.FindTransport("smtp"));
        Assert.Null(snapshot.FindTransport("local"));
        Assert.Contains(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.MissingTransport && finding.Fix!.EndsWith("local     unix  -       n       n       -       -       local", StringComparison.Ordinal));
        Assert.False(snapshot.HasErrors);
    }

    [Theory]
    [InlineData("60s", 60)]
    [InlineData("1000?", 1000)]
    [InlineData("99999999999", 1215752191)]
    public void Wakeup_LaxNumber_IsReadAsAtoi(string wakeup, int seconds)
        => Assert.Equal(seconds, Load($"pickup unix n - n {wakeup} 1 pickup\n").Services[0].WakeupInterval.TotalSeconds);

    [Fact]
    public void Protocols_None_DropInetServices()
    {
        ConfigurationSnapshot snapshot = Load("smtp inet n - n - - smtpd\n", Level + "inet_protocols =");
        Assert.DoesNotContain(snapshot.Services, service => service.Type == ServiceType.Inet);
        Assert.Equal(2, snapshot.Diagnostics.Count(finding => finding.Code == DiagnosticCodes.NoProtocols));
    }

    [Fact]
    public void Chroot_LevelZero_DefaultsToYesAndSaysSoOnce()
    {
        ConfigurationSnapshot snapshot = Load("smtp inet n - - - - smtpd\nfoo unix - - - - - smtp\n", "");
        Assert.True(snapshot.Services[0].IsChrooted);
        Assert.Single(snapshot.Diagnostics, finding => finding.Message.Contains("chroot=y", StringComparison.Ordinal));
    }
}
