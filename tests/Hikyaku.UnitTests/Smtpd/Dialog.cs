using System.IO.Pipelines;
using System.Text;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

/// <summary>
/// Plays a dialogue of <c>C:</c> and <c>S:</c> lines. Neighbouring C: lines are sent in one piece; <c>C&gt;</c> sends without a line end; all that the server
/// says must be in the script; <c>S: $</c> is the end of the connection.
/// </summary>
internal static class Dialog
{
    public static async Task PlayAsync(SmtpdFixture fixture, string script)
    {
        var (client, server) = SessionPipes.Create();
        using var abort = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Task session = fixture.Service.RunAsync(server, SmtpdFixture.Local, SmtpdFixture.Remote, CancellationToken.None, abort.Token);
        using var reader = new StreamReader(client.Input.AsStream(), Encoding.ASCII);
        var pending = new StringBuilder();
        foreach (string line in script.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            string text = line.Length > 3 ? line[3..] : "";
            if (line.StartsWith("C:", StringComparison.Ordinal)) pending.Append(text).Append("\r\n");
            else if (line.StartsWith("C>", StringComparison.Ordinal)) pending.Append(text);
            else await ExpectAsync(client, reader, pending, text, abort.Token);
        }
        await SendAsync(client, pending);
        await client.Output.CompleteAsync();
        await session;
        Assert.Equal("", await reader.ReadToEndAsync(abort.Token));
    }

    private static async Task ExpectAsync(IDuplexPipe client, StreamReader reader, StringBuilder pending, string expected, CancellationToken cancellationToken)
    {
        await SendAsync(client, pending);
        string? line = await reader.ReadLineAsync(cancellationToken);
        Assert.Equal(expected == "$" ? null : expected, line);
    }

    private static async Task SendAsync(IDuplexPipe client, StringBuilder pending)
    {
        if (pending.Length > 0) await client.Output.WriteAsync(Encoding.UTF8.GetBytes(pending.ToString()));
        pending.Clear();
    }
}
