using System.Text;
using System.Text.Json;
using Hikyaku.Smtpd.Settings;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

public sealed class SessionFeedingTests
{
    private static readonly string[] Groups =
    [
        "EHLO client.example\r\n",
        "MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nRCPT TO:<e@f>\r\nDATA\r\n",
        "Subject: x\r\n\r\n..\r\nline\n.\r\nend\r\n.\r\nMAIL FROM:<>\r\nRCPT TO:<c@d>\r\nDATA\r\n",
        "From somebody\r\n.\r\nQUIT\r\n",
    ];

    [Fact]
    public async Task Session_ByteByByte_SaysAndQueuesTheSame()
    {
        (string said, string[] bodies) = await RunAsync(g => [g]);
        Assert.Contains("queued as 000002\r\n221 2.0.0 Bye\r\n", said, StringComparison.Ordinal);
        Assert.Equal(["Subject: x\r\n\r\n.\r\nline\r\n\r\nend\r\n", "X-Mailbox-Line: From somebody\r\n"], bodies);
        (string saidBytewise, string[] bodiesBytewise) = await RunAsync(g => g.Select(c => c.ToString()));
        Assert.Equal((said, string.Join('|', bodies)), (saidBytewise, string.Join('|', bodiesBytewise)));
    }

    [Fact]
    public async Task Session_SplitAtEachPosition_SaysAndQueuesTheSame()
    {
        (string said, string[] bodies) = await RunAsync(g => [g]);
        int longest = Groups.Max(g => g.Length);
        for (int at = 1; at < longest; at++)
        {
            int split = at;
            (string again, string[] bodiesAgain) = await RunAsync(g => split < g.Length ? [g[..split], g[split..]] : [g]);
            Assert.Equal((said, string.Join('|', bodies)), (again, string.Join('|', bodiesAgain)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Session_EveryEndOfDataVector_QueuesAtMostOneMessage(bool reject)
    {
        string? path = VectorFile.Find();
        Assert.SkipWhen(path is null, "../shared/data/own/eod-vectors.json is not there");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path!));
        foreach (JsonElement vector in document.RootElement.GetProperty("vectors").EnumerateArray())
        {
            var fixture = new SmtpdFixture();
            if (reject) fixture.Settings = fixture.Settings with { Dialog = new SmtpdDialogSettings { BareNewline = BareNewlineMode.Reject } };
            string id = vector.GetProperty("id").GetString()!;
            string said = await SmuggleAsync(fixture, Convert.FromHexString(vector.GetProperty("hex").GetString()!));
            bool isStray = vector.GetProperty("has_bare_cr_lf_or_nul").GetBoolean(), ends = vector.GetProperty("is_end_of_data").GetBoolean();
            int queued = fixture.Intake.Committed.Count();
            Assert.True(ends ? queued <= 1 : queued == (reject && isStray ? 0 : 1), id); // a lawful end may come behind a stray byte or before it
            if (queued == 0) Assert.EndsWith("550 5.5.2 mail.example.com Error: bare <LF> received\r\n", said, StringComparison.Ordinal);
            foreach (RecordingIntake.Message message in fixture.Intake.Committed)
                Assert.False(message.Content.Replace("\r\n", "", StringComparison.Ordinal).AsSpan().ContainsAny("\r\n\0"), id);
        }
    }

    private static async Task<string> SmuggleAsync(SmtpdFixture fixture, byte[] vector)
    {
        var client = new LockstepClient(fixture);
        client.Heard();
        client.Say("EHLO x\r\n");
        client.Say("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n");
        string said = client.Say([.. "Subject: a\r\n\r\nx"u8, .. vector, .. "MAIL FROM:<s@e>\r\nRCPT TO:<v@local>\r\nDATA\r\n\r\nsmuggled\r\n.\r\n"u8]);
        await client.DisposeAsync();
        return said;
    }

    private static async Task<(string Said, string[] Bodies)> RunAsync(Func<string, IEnumerable<string>> cut)
    {
        var fixture = new SmtpdFixture();
        var client = new LockstepClient(fixture);
        var said = new StringBuilder(client.Heard());
        foreach (string piece in Groups.SelectMany(cut)) said.Append(client.Say(piece));
        await client.DisposeAsync();
        return (said.ToString(), [.. fixture.Intake.Committed.Select(m => m.Body)]);
    }
}
