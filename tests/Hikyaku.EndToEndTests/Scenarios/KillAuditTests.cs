using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>kill -9 at random moments; every message that got 250 arrives all the same.</summary>
public sealed class KillAuditTests : Scenario
{
    private const int Kills = 100, KillsDuringRecovery = 10, LeastInData = 80, Sessions = 12, LongBodyLines = 500;
    private readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("HIKYAKU_TEST_SEED"), out int seed) ? seed : Random.Shared.Next();

    [Fact]
    public async Task KilledAHundredTimes_EveryAcknowledgedMessageArrives()
    {
        Log($"HIKYAKU_TEST_SEED={_seed}");
        Random random = new(_seed);
        SinkServer sink = Own(new SinkServer());
        ServerFiles files = NewServerFiles();
        files.Main["relayhost"] = $"[127.0.0.1]:{sink.Port}";
        files.Main["smtp_tls_security_level"] = "none";
        // A message whose delivery was cut off may be tried again at once.
        files.Main["minimal_backoff_time"] = "1s";
        files.Main["queue_run_delay"] = "1s";
        files.Write();

        List<string> acknowledged = [];
        int inData = 0, sent = 0;
        // Kills during recovery are spread over the run: there has to be something to recover.
        HashSet<int> recoveries = [.. Enumerable.Range(1, Kills - 1).OrderBy(_ => random.Next()).Take(KillsDuringRecovery)];
        for (int round = 0; round < Kills; round++)
        {
            if (recoveries.Contains(round))
            {
                await KillDuringStartAsync(files, random);
                continue;
            }
            (bool wasInData, MarkLedger ledger) = await KillUnderLoadAsync(files, round, random);
            if (wasInData) inData++;
            sent += ledger.SentCount;
            acknowledged.AddRange(ledger.AcknowledgedMarks);
        }
        Log($"{sent} messages sent, {acknowledged.Count} of them answered with 250; {inData} of {Kills} kills with DATA unanswered, {KillsDuringRecovery} during recovery");
        Assert.True(inData >= LeastInData, $"only {inData} kills met a session within DATA");
        Assert.True(acknowledged.Count > Kills, $"only {acknowledged.Count} messages were acknowledged");

        HikyakuServer last = await StartAsync(files);
        await Poll.UntilAsync(() => acknowledged.TrueForAll(sink.Arrivals.ContainsKey), TimeSpan.FromMinutes(1));
        string[] lost = [.. acknowledged.Where(m => !sink.Arrivals.ContainsKey(m))];
        Assert.True(lost.Length == 0, $"{lost.Length} acknowledged messages did not arrive, the first ones: {string.Join(", ", lost.Take(10))}");
        Log($"{sink.Arrivals.Count} arrived, {sink.Arrivals.Values.Sum() - sink.Arrivals.Count} of them repeated");
        await last.StopAsync();
    }

    private static async Task<(bool WasInData, MarkLedger Ledger)> KillUnderLoadAsync(ServerFiles files, int round, Random random)
    {
        MarkLedger ledger = new();
        await using HikyakuServer server = await HikyakuServer.StartAsync(files);
        // Messages of two sizes, so that the sessions don't step in time with the flushes.
        LoadSession[] sessions = [.. Enumerable.Range(0, Sessions).Select(s => new LoadSession(files.Port("smtp"), $"{round}-{s}", ledger, s % 4 == 3 ? LongBodyLines : 1))];
        Task<SmtpReply?>[] running = [.. sessions.Select(s => s.RunAsync())];
        await Task.WhenAny(ledger.FirstAcknowledged, Task.WhenAll(running)).WaitAsync(TimeSpan.FromSeconds(30));
        // The moment: random, and not tied to anything that the server does.
        await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 150), TimeProvider.System);
        await server.KillAsync();
        foreach (SmtpReply? reply in await Task.WhenAll(running))
        {
            if (reply is not null) Assert.Fail($"a session ended with {reply}\n{server.Output}");
        }
        return (sessions.Any(s => s.IsInData), ledger);
    }

    private static async Task KillDuringStartAsync(ServerFiles files, Random random)
    {
        await using HikyakuServer server = HikyakuServer.Launch(files);
        await Task.Delay(TimeSpan.FromMilliseconds(50 + random.NextDouble() * 400), TimeProvider.System);
        await server.KillAsync();
    }
}
