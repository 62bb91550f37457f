using System.Text.Json;
using Hikyaku.Cli;
using Hikyaku.Configuration;
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
          GOLDEN
        """);

    private static void AssertText(string name, string expected)
    {
        Explanation explanation = ParameterExplainer.Explain(ConfigurationFolder.Load(MainCf, MasterCf), name) ?? throw new InvalidOperationException($"{name} is not explained");
        using var text = new StringWriter { NewLine = "\n" };
        ExplanationText.Write(explanation, text);
        Assert.Equal(expected, text.ToString().TrimEnd('\n'));
    }
}
