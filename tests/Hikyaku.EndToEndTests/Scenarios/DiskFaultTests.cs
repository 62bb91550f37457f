using Hikyaku.EndToEndTests.Faults;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>Flushes and writes that fail, injected by strace, never lead to a 250; what was acknowledged before is still there when the power goes.</summary>
public sealed class DiskFaultTests : Scenario
{
    private const int Sessions = 4;

    [Theory]
    [InlineData("fdatasync", "EIO")]
    [InlineData("fdatasync", "ENOSPC")]
    [InlineData("pwrite64,pwritev,pwritev2", "EIO")]
    [InlineData("pwrite64,pwritev,pwritev2", "ENOSPC")]
    public async Task FailingCalls_NeverGive250_AndLoseNothing(string calls, string error)
    {
        Requires.Program("strace");
        SinkServer sink = Own(new SinkServer());
        ServerFiles files = NewServerFiles();
        // Nobody listens there: what is acknowledged stays in the queue, and nothing but the disk can keep it.
        files.Main["relayhost"] = $"[127.0.0.1]:{Network.TestPort.Next()}";
        files.Main["smtp_tls_security_level"] = "none";
        files.Write();
        // A flush per batch: some succeed before the first that fails, and every later one fails too.
        StraceInjection injection = new(Folder.At("trace"), calls, error, firstCall: 25);

        MarkLedger ledger = new();
        SmtpReply?[] ends;
        await using (HikyakuServer faulty = await HikyakuServer.StartAsync(files, injection.Around))
        {
            LoadSession[] sessions = [.. Enumerable.Range(0, Sessions).Select(s => new LoadSession(files.Port("smtp"), $"{s}", ledger))];
            ends = await Task.WhenAll(sessions.Select(s => s.RunAsync())).WaitAsync(TimeSpan.FromMinutes(1));

            // The volume has failed: a new session gets no 250 either.
            LoadSession later = new(files.Port("smtp"), "later", ledger);
            SmtpReply? refused = await later.RunAsync();
            Assert.NotNull(refused);
            Assert.Equal(451, refused.Code);
            // Through its socket: a signal would end strace and leave the server behind.
            await faulty.VerbAsync("stop");
            await faulty.WaitForExitAsync();
        }
        int injected = injection.CountInjected();
        string[] acknowledged = [.. ledger.AcknowledgedMarks];
        Log($"{calls} {error}: {injected} of {injection.CountCalls()} calls failed; {acknowledged.Length} of {ledger.SentCount} messages got 250");
        Assert.True(injected > 0, "nothing was injected");
        Assert.NotEmpty(acknowledged);
        Assert.All(ends, end => Assert.Equal(451, end?.Code));

        // The power goes: what no successful flush covered is gone.
        IReadOnlyList<UnflushedRange> unflushed = injection.FindUnflushed();
        foreach (UnflushedRange range in unflushed) range.Discard();
        Log($"{unflushed.Sum(r => r.Length)} bytes were not flushed and are zeroed");
        if (calls == "fdatasync") Assert.NotEmpty(unflushed);

        files.Main["relayhost"] = $"[127.0.0.1]:{sink.Port}";
        files.Write();
        HikyakuServer sound = await StartAsync(files);
        await sound.VerbAsync("queue", "flush");
        await Poll.UntilAsync(() => Array.TrueForAll(acknowledged, sink.Arrivals.ContainsKey), TimeSpan.FromSeconds(30));
        Assert.All(acknowledged, mark => Assert.True(sink.Arrivals.ContainsKey(mark), $"{mark} got 250 and is lost"));
    }
}
