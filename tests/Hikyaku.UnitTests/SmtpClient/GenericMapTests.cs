using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail.Delivery;
using Hikyaku.Rewriting;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.SmtpClient;

public sealed class GenericMapTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deliver_GenericMaps_RewriteEnvelopeAndHeadersAndLeaveTheBodyAlone(bool isStored)
    {
        await using var server = new ScriptedServer("""
            S: 220 mx
            C: EHLO
            S: 250 mx
            C: MAIL FROM:<account@isp.example>
            S: 250 Ok
            C: RCPT TO:<user@example.net>
            S: 250 Ok
            C: DATA
            S: 354 go
            DATA
            S: 250 taken
            """);
        using var tables = new TableSet();
        ParameterView view = ParameterView.Parse("""
            myhostname = host.localdomain
            mydestination = $myhostname
            smtp_generic_maps = inline:{{ root@host.localdomain = account@isp.example }}
            """);
        var diagnostics = new List<Diagnostic>();
        var addresses = LocalAddresses.Create(view, HostFacts.System, diagnostics);
        var resolver = AddressResolver.Create(view, tables, addresses, diagnostics);
        await using var scene = new ClientScene();
        scene.Settings = scene.Settings with { Generic = GenericMap.Create(view, tables, view.Get(SmtpParameters.GenericMaps), resolver) };
        string content = "From: Cron <root@host.localdomain>\r\nTo: user@example.net\r\nReply-To: \"R\" <root@host.localdomain>,\r\n\tother@example.org\r\nSubject: root@host.localdomain\r\n\r\nFrom: root@host.localdomain\r\n";
        DeliveryRequest request = ClientScene.Request(server.Nexthop, "", ClientScene.Envelope("root@host.localdomain", "user@example.net")) with
        {
            Content = new MemoryContent(Encoding.ASCII.GetBytes(content), isStored),
        };
        DeliveryResult result = await scene.Transport.DeliverAsync(request, TestContext.Current.CancellationToken);
        Assert.Null(server.Surprise);
        Assert.Equal(DeliveryOutcome.Sent, result.Recipients[0].Outcome);
        Assert.Equal(
            "From: Cron <account@isp.example>\r\nTo: user@example.net\r\nReply-To: \"R\" <account@isp.example>,\r\n\tother@example.org\r\nSubject: root@host.localdomain\r\n\r\nFrom: root@host.localdomain\r\n",
            server.Contents[0]);
    }
}
