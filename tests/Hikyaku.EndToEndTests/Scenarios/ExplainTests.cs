using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>What the administrator is told about the port that the article opens.</summary>
public sealed class ExplainTests : Scenario
{
    [Fact]
    public async Task ArticlesPort_WithItsOptionsStillComments_IsExplained()
    {
        ServerFiles files = NewServerFiles();
        files.Main.Remove("compatibility_level");
        files.Master = ArticleMasterFile.Uncommented(ServerFiles.StockServices);
        files.Write();
        foreach (string asked in (string[])["submission", $"{files.Port("submission")}"])
        {
            ProgramResult explained = (await HikyakuServer.VerbAsync(files, "explain", asked)).MustSucceed();
            // The line that opened it, and the line that made the name a number.
            Assert.Contains("master.cf:10", explained.Output, StringComparison.Ordinal);
            Assert.Contains("services:2", explained.Output, StringComparison.Ordinal);
            Assert.Contains("permit_mynetworks", explained.Output, StringComparison.Ordinal);
            Assert.Contains("reject_unauth_destination", explained.Output, StringComparison.Ordinal);
            // What is still a comment, and would change who may send.
            Assert.Contains("smtpd_sasl_auth_enable", explained.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Parameter_OfAnyOrigin_IsExplainedAndAMisspeltOneNamesTheNearest()
    {
        ServerFiles files = NewServerFiles();
        files.Main["smtpd_timeout"] = "2m";
        files.Write();
        ProgramResult explained = (await HikyakuServer.VerbAsync(files, "explain", "smtpd_timeout")).MustSucceed();
        Assert.Contains("How long the server waits", explained.Output, StringComparison.Ordinal);
        Assert.Matches(@"value +2m +\S+/main\.cf:\d+", explained.Output);
        ProgramResult misspelt = await HikyakuServer.VerbAsync(files, "explain", "smtpd_timout");
        Assert.Equal(1, misspelt.ExitCode);
        Assert.Contains("did you mean smtpd_timeout?", misspelt.Error, StringComparison.Ordinal);
    }
}
