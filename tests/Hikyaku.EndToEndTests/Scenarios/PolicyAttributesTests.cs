using Hikyaku.EndToEndTests.Network;
using Hikyaku.EndToEndTests.Peers;
using Hikyaku.EndToEndTests.Postfix;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>
/// The same sessions with this server and with Debian's Postfix, whose restrictions all ask a policy server: it is asked the same, attribute by attribute, and as often.
/// </summary>
public sealed class PolicyAttributesTests : Scenario
{
    // Another one for each server or message: whether there is a value is compared.
    private static readonly string[] PerServer = ["connection", "client_port", "server_port", "queue_id", "instance"];

    private static readonly string[] Lists = ["client", "helo", "sender", "recipient", "data", "end_of_data"];

    /// <summary>What Postfix 3.12 sends and 3.7.11 doesn't.</summary>
    private static readonly string[] New = ["compatibility_level", "mail_version", "tls_sni"];

    [Theory]
    [InlineData("no", "[127.0.0.1]")]
    [InlineData("yes", "\"strange\"(name)")]
    public async Task SameSessions_GiveTheSameRequests(string delayReject, string heloName)
    {
        PolicyServerProgram ours = Own(await PolicyServerProgram.StartAsync(Folder, TestPort.Next(), "DUNNO", "ours"));
        PolicyServerProgram theirs = Own(await PolicyServerProgram.StartAsync(Folder, TestPort.Next(), "DUNNO", "theirs"));
        ServerFiles files = NewServerFiles();
        foreach ((string name, string value) in Restrictions(ours.Port, delayReject)) files.Main[name] = value;
        await StartAsync(files);
        Folder.MakeFolder("postfix");
        Authority.Issue("postfix/server", "mail.example.jp", "localhost");
        PostfixPeer postfix = Own(await PostfixPeer.StartAsync(Folder, PostfixMain + string.Concat(Restrictions(theirs.Port, delayReject).Select(static p => $"{p.Name} = {p.Value}\n"))));

        await TalkAsync(files.Port("smtp"), heloName);
        await TalkAsync(postfix.Port, heloName);
        string[] expected = [.. theirs.Requests.Select(r => Shown(r, withNew: true))];
        string[] found = [.. ours.Requests.Select(r => Shown(r, withNew: false))];
        Log($"{found.Length} requests, {ours.Requests.Sum(static r => r.Count)} attributes");
        Assert.NotEmpty(expected);
        for (int i = 0; i < Math.Min(expected.Length, found.Length); i++) Assert.Equal(expected[i], found[i]);
        Assert.Equal(expected.Length, found.Length);
        Assert.Equal(Messages(theirs), Messages(ours));
    }

    private const string PostfixMain = """
        compatibility_level = 3.6
        myhostname = mail.example.jp
        mydestination = example.jp
        local_recipient_maps =
        local_transport = discard:
        alias_maps =
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        mynetworks = 127.0.0.0/8
        smtpd_peername_lookup = no
        smtpd_tls_security_level = may
        smtpd_tls_cert_file = /etc/postfix/server.cert.pem
        smtpd_tls_key_file = /etc/postfix/server.key.pem
        maillog_file = /dev/stdout

        """;

    private static IEnumerable<(string Name, string Value)> Restrictions(int port, string delayReject)
    {
        yield return ("smtpd_delay_reject", delayReject);
        yield return ("smtpd_policy_service_policy_context", "of the test");
        foreach (string list in Lists) yield return ($"smtpd_{list}_restrictions", $"check_policy_service inet:127.0.0.1:{port}");
    }

    private static async Task TalkAsync(int port, string heloName)
    {
        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(port);
        await client.CommandAsync("HELO old.example", 250);
        await client.CommandAsync("MAIL FROM:<>", 250);
        await client.CommandAsync("RCPT TO:<taro@example.jp>", 250);
        await client.CommandAsync("RSET", 250);
        await client.CommandAsync("EHLO client.example", 250);
        await client.CommandAsync("MAIL FROM:<hanako@example.net> SIZE=4711", 250);
        await client.CommandAsync("RCPT TO:<taro@example.jp>", 250);
        await client.CommandAsync("RCPT TO:<Jiro+x@EXAMPLE.jp>", 250);
        await client.CommandAsync("VRFY <saburo@example.jp>");
        await client.CommandAsync("DATA", 354);
        await client.SendAsync("Subject: two\r\n\r\n..dot\r\nbody\r\n.\r\n");
        await client.ExpectAsync(250);
        await client.StartTlsAsync();
        await client.CommandAsync($"EHLO {heloName}", 250);
        await client.CommandAsync("MAIL FROM:<\"hana ko\"@example.net>", 250);
        await client.CommandAsync("RCPT TO:<@relay.example:\"ta\\\"ro\"@example.jp>", 250);
        await client.CommandAsync("DATA", 354);
        await client.SendAsync("Subject: one\r\n\r\n.\r\n");
        await client.ExpectAsync(250);
        await client.CommandAsync("QUIT", 221);
    }

    private static string Shown(IReadOnlyList<KeyValuePair<string, string>> request, bool withNew)
    {
        Dictionary<string, string> attributes = new(request);
        bool isBehindStartTls = attributes["protocol_state"] == "EHLO" && attributes["encryption_protocol"].Length > 0; // Postfix remembers an EHLO from before
        IEnumerable<string> lines = request.Select(a => PerServer.Contains(a.Key) || (a.Key == "protocol_name" && isBehindStartTls)
            ? $"{a.Key}={(a.Value.Length > 0 ? "…" : "")}" : $"{a.Key}={a.Value}");
        return string.Join('\n', lines.Where(l => withNew || !New.Contains(l.Split('=')[0])));
    }

    // Which requests are about one message.
    private static IEnumerable<int> Messages(PolicyServerProgram server)
    {
        List<string> seen = [];
        foreach (var request in server.Requests)
        {
            string instance = new Dictionary<string, string>(request)["instance"];
            if (!seen.Contains(instance)) seen.Add(instance);
            yield return seen.IndexOf(instance);
        }
    }
}
