using Hikyaku.EndToEndTests.Postfix;
using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Peers;

/// <summary>The control of the load scenario: smtp-source straight into smtp-sink.</summary>
public sealed class PostfixLoadProgramTests : Scenario
{
    [Fact]
    public async Task Source_StraightToSink_EveryMessageHasItsOwnMark()
    {
        string dump = Folder.MakeFolder("dump");
        (RunningProgram sink, int port) = await PostfixPrograms.StartSinkAsync(dump);
        Own(sink);
        (await ProgramRunner.RunAsync(PostfixPrograms.Source(port, 5, 200, "a@example.jp", "b@example.net"))).MustSucceed();
        SinkDump arrived = new(dump);
        Assert.Equal(200, arrived.Count);
        Assert.Equal(200, arrived.MessageIds.Count);
    }
}
