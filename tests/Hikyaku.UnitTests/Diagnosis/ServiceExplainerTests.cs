using Hikyaku.Diagnosis.Checking;
using Hikyaku.Diagnosis.Explaining;
using Hikyaku.UnitTests.Configuration;
using Xunit;

namespace Hikyaku.UnitTests.Diagnosis;

public sealed class ServiceExplainerTests
{
    private const string MainCf = """
        compatibility_level = 3.12
        mynetworks = 127.0.0.0/8
        smtpd_client_restrictions = permit_mynetworks,
            reject_unknown_client_hostname

        """;

    private const string MasterCf = """
        smtp inet n - n - - smtpd
        submission inet n - n - 20 smtpd
          -o smtpd_sasl_auth_enable=yes
          -o smtpd_relay_restrictions=permit_sasl_authenticated,reject

        """;

    [Theory]
    [InlineData("587", "submission")]
    [InlineData("submission", "submission")]
    [InlineData("25", "smtp")]
    [InlineData("465", "")]
    public void Find_PortOrName_IsTheService(string subject, string expected)
    {
        using ConfigurationAnalysis analysis = Analyze();
        Assert.Equal(expected, string.Join(' ', ServiceExplainer.Find(analysis, subject).Select(static s => s.Service.Name)));
    }

    [Fact]
    public async Task Explain_Submission_NamesTheLineOfEachFact()
    {
        using ConfigurationAnalysis analysis = Analyze();
        await analysis.ProveRelayClosedAsync(TestContext.Current.CancellationToken);
        Explanation explanation = ServiceExplainer.Explain(Assert.Single(ServiceExplainer.Find(analysis, "587")));

        Assert.Equal("submission is 587", Fact(explanation, "port").Value);
        Assert.Equal("/etc/services:2", Line(Fact(explanation, "port").Place));
        Assert.Equal("20", Fact(explanation, "sessions at once").Value);
        Assert.Equal("not offered", Fact(explanation, "TLS").Value);
        Assert.StartsWith("/etc/postfix/master.cf:3", Fact(explanation, "AUTH").Place, StringComparison.Ordinal);
        Assert.Equal(
            [("permit_mynetworks", "/etc/postfix/main.cf:3"), ("reject_unknown_client_hostname", "/etc/postfix/main.cf:4")],
            explanation.Facts.Where(static f => f.Name == "smtpd_client_restrictions").Select(static f => (f.Value, Line(f.Place))));
        Assert.Contains("Closed: no stranger can send to strangers through this port.", explanation.Sentences);
    }

    [Fact]
    public async Task Explain_ListenerOpenToAll_SaysSo()
    {
        using ConfigurationAnalysis analysis = Analyze("compatibility_level = 3.12\nmynetworks = 0.0.0.0/0, [::]/0\n");
        await analysis.ProveRelayClosedAsync(TestContext.Current.CancellationToken);
        Explanation explanation = ServiceExplainer.Explain(Assert.Single(ServiceExplainer.Find(analysis, "25")));
        Assert.Contains("OPEN RELAY: strangers can send to strangers through this port.", explanation.Sentences);
    }

    private static ConfigurationAnalysis Analyze(string mainCf = MainCf)
        => ConfigurationAnalysis.Run(new ConfigurationFolder(mainCf, MasterCf + ConfigurationFolder.StockTransports).Load());

    private static ExplainedFact Fact(Explanation explanation, string name) => Assert.Single(explanation.Facts, f => f.Name == name);

    // file:line:column to file:line
    private static string Line(string place) => string.Join(':', place.Split(':').Take(2));
}
