using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Policy;
using Hikyaku.Policy.Delegation;
using Xunit;

namespace Hikyaku.UnitTests.Policy.Delegation;

public sealed class PolicyServiceSettingsTests
{
    [Fact]
    public void Parse_Endpoint_TakesTheParametersForTheRest()
    {
        PolicyServiceSettings settings = PolicyFixture.Settings("inet:127.0.0.1:10023", """
            smtpd_policy_service_timeout = 7
            smtpd_policy_service_max_idle = 2m
            smtpd_policy_service_max_ttl = 1h
            smtpd_policy_service_request_limit = 3
            smtpd_policy_service_default_action = DUNNO
            smtpd_policy_service_try_limit = 4
            smtpd_policy_service_retry_delay = 5
            smtpd_policy_service_policy_context = submission
            hikyaku_policy_service_connection_limit = 6
            hikyaku_policy_service_reply_size_limit = 600

            """);
        Assert.Equal("127.0.0.1:10023", settings.Address.Name);
        Assert.Equal("127.0.0.1:10023", settings.Address.EndPoint.ToString());
        Assert.Equal([7, 120, 3600, 5], new[] { settings.Timeout, settings.MaximumIdleTime, settings.MaximumLifetime, settings.RetryDelay }.Select(static t => t.TotalSeconds));
        Assert.Equal([3, 4, 6, 600], new[] { settings.RequestLimit, settings.TryLimit, settings.ConnectionLimit, settings.ReplySizeLimit });
        Assert.Equal(("DUNNO", "submission"), (settings.DefaultAction, settings.PolicyContext));
    }

    [Fact]
    public void Parse_Defaults_ArePostfixs()
    {
        PolicyServiceSettings settings = PolicyFixture.Settings("inet:127.0.0.1:10023");
        Assert.Equal([100, 300, 1000, 1], new[] { settings.Timeout, settings.MaximumIdleTime, settings.MaximumLifetime, settings.RetryDelay }.Select(static t => t.TotalSeconds));
        Assert.Equal([0, 2], new[] { settings.RequestLimit, settings.TryLimit });
        Assert.Equal(("451 4.3.5 Server configuration problem", ""), (settings.DefaultAction, settings.PolicyContext));
    }

    // SMTPD_POLICY_README, "Advanced policy client configuration"
    [Fact]
    public void Parse_SettingsInBraces_WinOverTheParameters()
    {
        PolicyServiceSettings settings = PolicyFixture.Settings(
            "inet:127.0.0.1:10023,\n timeout=10s, max_idle=11 { max_ttl = 12m }, request_limit=1, retry_delay=2, try_limit=1\n { default_action = 451 4.3.5 See https://www.example.com/, please } policy_context=a=b",
            "smtpd_policy_service_timeout = 7\n");
        Assert.Equal([10, 11, 720, 2], new[] { settings.Timeout, settings.MaximumIdleTime, settings.MaximumLifetime, settings.RetryDelay }.Select(static t => t.TotalSeconds));
        Assert.Equal([1, 1], new[] { settings.RequestLimit, settings.TryLimit });
        Assert.Equal(("451 4.3.5 See https://www.example.com/, please", "a=b"), (settings.DefaultAction, settings.PolicyContext));
    }

    [Theory]
    [InlineData("unix:private/policy", "private/policy", "/var/spool/postfix/private/policy")]
    [InlineData("local:private/policy", "private/policy", "/var/spool/postfix/private/policy")]
    [InlineData("unix:/some/where/policy", "/some/where/policy", "/some/where/policy")]
    [InlineData("inet:[::1]:10023", "[::1]:10023", "[::1]:10023")]
    public void Parse_Endpoint_IsWherePostfixLooks(string text, string name, string place)
    {
        PolicyServiceSettings settings = PolicyFixture.Settings(text, "queue_directory = /var/spool/postfix\n");
        Assert.Equal((name, place), (settings.Address.Name, settings.Address.EndPoint.ToString()));
    }

    [Theory]
    [InlineData("{ tcp:localhost:25 }", "invalid transport name: tcp in service: tcp:localhost:25", "inet:HOST:PORT")]
    [InlineData("{ inet: }", "need service transport:endpoint instead of \"inet:\"", "inet:HOST:PORT")]
    [InlineData("{ , inet:h:1 x }", "malformed option: missing '=' after attribute name: \"...x...\"", "name=value")]
    [InlineData("{ inet:h:1, time=10s }", "unknown option: \"time = 10s\"", "timeout, max_idle, max_ttl, retry_delay, request_limit, try_limit, default_action, policy_context")]
    [InlineData("{ inet:h:1, timeout=10x }", "parameter smtpd_policy_service_timeout: bad time value or unit: 10x", "units s, m, h, d, w")]
    [InlineData("{ inet:h:1, timeout=0 }", "invalid smtpd_policy_service_timeout: 0 (min 1)", "the shortest time is 1s")]
    [InlineData("{ inet:h:1, try_limit=0 }", "invalid smtpd_policy_service_try_limit parameter value 0 < 1", "the smallest value is 1")]
    [InlineData("{ inet:h:1, request_limit=1k }", "bad numerical configuration: smtpd_policy_service_request_limit = 1k", "without a unit")]
    [InlineData("{ inet:h:1, default_action= }", "bad string length 0 < 1: smtpd_policy_service_default_action = ", "must not be empty")]
    [InlineData("inet:h:nosuchport", "host or service h:nosuchport not found: there is no port nosuchport", "inet:HOST:PORT")]
    public async Task Compile_BadArgument_IsADiagnosticAtItsPlace_AndRefuses(string argument, string message, string fix)
    {
        using var bench = new PolicyBench($"smtpd_recipient_restrictions = permit_mynetworks,\n  check_policy_service {argument}\n");
        Diagnostic diagnostic = Assert.Single(bench.Diagnostics);
        Assert.Equal(("HK0701", DiagnosticSeverity.Error, message), (diagnostic.Code, diagnostic.Severity, diagnostic.Message));
        Assert.Contains(fix, diagnostic.Fix, StringComparison.Ordinal);
        Assert.Equal(10, diagnostic.Place.Line);
        Assert.Equal("451 4.3.5 Server configuration error", await bench.Rcpt("u@local.example"));
        Assert.Contains(new PolicyNote("warning", message), bench.LastNotes);
    }

    [Theory]
    [InlineData("check_policy_service")]
    [InlineData("check_policy_service reject")]
    public async Task Compile_NoArgument_IsToldInPostfixsWords(string restriction)
    {
        using var bench = new PolicyBench($"smtpd_recipient_restrictions = {restriction}\n");
        Assert.Equal("restriction check_policy_service must be followed by transport:server", Assert.Single(bench.Diagnostics).Message);
        Assert.Equal("451 4.3.5 Server configuration error", await bench.Rcpt("u@local.example"));
    }
}
