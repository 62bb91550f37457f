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
@@smtpd_timeout@@
        """);

    [Fact]
    public void Explain_ValueThatCannotBeRead_ShowsTheDefaultInForceAndTheFault() => AssertText("smtpd_hard_error_limit", """
@@smtpd_hard_error_limit@@
        """);

    [Fact]
    public void Explain_ListOfNames_IsExpandedWithItsUsers() => AssertText("mydestination", """
@@mydestination@@
        """);

    [Fact]
    public void Explain_NameOfOnesOwn_ShowsWhoUsesIt() => AssertText("house", """
@@house@@
        """);

    [Fact]
    public void Explain_TransportsParameter_SaysWhichTransportReadsIt() => AssertText("smtp_destination_rate_delay", """
@@smtp_destination_rate_delay@@
        """);

    [Fact]
    public void Explain_LevelThatAnOldSwitchDecides_ShowsTheSwitchsLine() => AssertText("smtpd_tls_security_level", """
@@smtpd_tls_security_level@@
        """);

    [Fact]
    public void Explain_PlannedParameter_NamesItsChapter() => AssertText("postscreen_greet_wait", """
@@postscreen_greet_wait@@
        """);

    [Fact]
    public void Explain_RemovedParameter_SaysWhatToWrite() => AssertText("program_directory", """
@@program_directory@@
        """);

    [Fact]
    public void Explain_OldName_NamesItsSuccessor() => AssertText("virtual_maps", """
@@virtual_maps@@
        """);

    [Fact]
    public void Explain_WithoutEffect_SaysWhy() => AssertText("max_use", """
@@max_use@@
        """);

    [Fact]
    public void Explain_ListOfManyLines_IsCut() => AssertText("proxy_read_maps", """
@@proxy_read_maps@@
        """);

    [Fact]
    public void Explain_UnknownName_IsNothingWithSuggestions()
    {
        Assert.Null(ParameterExplainer.Explain(ConfigurationFolder.Load(MainCf, MasterCf), "smtpd_timout"));
        Assert.Equal(["smtpd_timeout"], ParameterExplainer.Suggest("smtpd_timout"));
        Assert.Equal(["smtp_tls_cert_file", "smtpd_tls_cert_file", "lmtp_tls_cert_file"], ParameterExplainer.Suggest("smtp_tls_cert_fil"));
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
        if (Environment.GetEnvironmentVariable("GOLD") is { } g) File.WriteAllText($"{g}/{name}", text.ToString().TrimEnd('\n'));
        Assert.Equal(expected, text.ToString().TrimEnd('\n'));
    }
}
