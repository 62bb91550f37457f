using Hikyaku.EndToEndTests.Postfix;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>Postfix's own load programs on both sides of us.</summary>
public sealed class PostfixLoadTests : Scenario
{
    private const int Sessions = 20, Messages = 20_000;

    [Fact]
    public async Task TwentyThousandMessages_FromSourceToSink_EachArrivesOnce()
    {
        string dump = Folder.MakeFolder("dump");
        (RunningProgram sink, int port) = await PostfixPrograms.StartSinkAsync(dump);
        Own(sink);
        ServerFiles files = NewServerFiles();
        files.Main["relayhost"] = $"[127.0.0.1]:{port}";
        files.Main["smtp_tls_security_level"] = "none";
        HikyakuServer server = await StartAsync(files);

        long start = TimeProvider.System.GetTimestamp();
        ProgramCommand source = PostfixPrograms.Source(files.Port("smtp"), Sessions, Messages, "taro@example.jp", "hanako@example.net");
        (await ProgramRunner.RunAsync(source)).MustSucceed();
        Log($"{Messages} messages accepted in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:F1} s");
        SinkDump arrived = new(dump);
        await arrived.WaitForAsync(Messages, TimeSpan.FromMinutes(3));
        Log($"all arrived after {TimeProvider.System.GetElapsedTime(start).TotalSeconds:F1} s");
        await server.StopAsync();

        Assert.Equal(Messages, arrived.Count);
        Assert.All(arrived.MessageIds, id => Assert.Equal(1, id.Value));
        Assert.Equal(Messages, arrived.MessageIds.Count);
    }
}
