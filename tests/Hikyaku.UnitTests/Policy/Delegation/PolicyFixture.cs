using System.Net;
using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Policy;
using Hikyaku.Policy.Delegation;
using Hikyaku.Policy.Evaluating;
using Hikyaku.UnitTests.Tables.Network;
using Xunit;

namespace Hikyaku.UnitTests.Policy.Delegation;

/// <summary>A check under way that policy servers are asked about, and servers to ask.</summary>
internal static class PolicyFixture
{
    public static PolicyServiceSettings Settings(string argument, string mainCf = "")
    {
        Assert.True(PolicyServiceSettings.TryParse(argument, ParameterView.Parse(mainCf), out PolicyServiceSettings settings, out string fault, out _), fault);
        return settings;
    }

    public static PolicyRequest Request(string sender = "s@sender.example", string helo = "client.example") => new()
    {
        Client = PolicyBench.Client("client.example", "203.0.113.77") with { LocalEndPoint = new IPEndPoint(IPAddress.Parse("192.0.2.1".AsSpan()), 25) },
        HeloName = helo,
        Sender = MailAddress.FromInternalForm(sender),
        Recipient = MailAddress.FromInternalForm("u@local.example"),
        Protocol = "ESMTP",
    };

    public static Evaluation Begin(PolicyRequest request, PolicyStage stage = PolicyStage.Recipient, CancellationToken? cancellationToken = null)
    {
        var evaluation = new Evaluation();
        evaluation.Begin(stage, null!, request, request.Recipient, new DecisionTrace(), cancellationToken ?? TestContext.Current.CancellationToken);
        return evaluation;
    }

    /// <summary>Answers each request by the next of the replies, and the last of them forever.</summary>
    public static Func<Peer, Task> Replying(params string[] replies)
    {
        int asked = 0;
        return async peer =>
        {
            while (await ReadQueryAsync(peer) is not null) await peer.SendAsync(replies[Math.Min(Interlocked.Increment(ref asked) - 1, replies.Length - 1)]);
        };
    }

    /// <summary>A whole request, its empty line included; null when the client has closed.</summary>
    public static async Task<string?> ReadQueryAsync(Peer peer)
    {
        string query = "";
        while (await peer.ReadToAsync((byte)'\n') is { } line)
        {
            query += line;
            if (line == "\n") return query;
        }
        return null;
    }

    public static string? Attribute(string query, string name)
        => query.Split('\n').FirstOrDefault(l => l.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
