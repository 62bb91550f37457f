using System.Net;
using Hikyaku.Storage.Privileged;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace Hikyaku.UnitTests.Storage.Privileged;

public sealed class HelperClientTests
{
    [Fact]
    public void Open_HelperSaysNo_ThrowsWithItsReason()
    {
        var (control, serverControl) = DescriptorChannel.CreatePair();
        var (deliveries, serverDeliveries) = DescriptorChannel.CreatePair();
        using (deliveries)
        using (control)
        using (var client = new HelperClient(serverControl, serverDeliveries))
        {
            var helper = new Thread(() => AnswerOnce(control, HelperReplyStatus.NotAllowed, "/etc/shadow: no parameter names this file"));
            helper.Start();
            var refusal = Assert.Throws<IOException>(() => client.Open("/etc/shadow"));
            Assert.Equal("/etc/shadow: no parameter names this file", refusal.Message);
            helper.Join();
        }
    }

    [Fact]
    public async Task DeliverMaildir_HelperDies_IsATemporaryFailure()
    {
        var (control, serverControl) = DescriptorChannel.CreatePair();
        var (deliveries, serverDeliveries) = DescriptorChannel.CreatePair();
        using var client = new HelperClient(serverControl, serverDeliveries);
        using SafeFileHandle content = File.OpenHandle("/dev/null");
        Task<HelperReply> reply = client.DeliverMaildirAsync("taro", "Maildir/", content, CancellationToken.None);
        control.Dispose();
        deliveries.Dispose();
        Assert.Equal(HelperReplyStatus.TemporaryFailure, (await reply).Status);
    }

    [Fact]
    public void Bind_HelperIsGone_ThrowsIOException()
    {
        var (control, serverControl) = DescriptorChannel.CreatePair();
        var (deliveries, serverDeliveries) = DescriptorChannel.CreatePair();
        using var client = new HelperClient(serverControl, serverDeliveries);
        control.Dispose();
        deliveries.Dispose();
        Assert.Throws<IOException>(() => client.Bind(new IPEndPoint(IPAddress.Loopback, 25)));
    }

    private static void AnswerOnce(DescriptorChannel helper, HelperReplyStatus status, string text)
    {
        helper.Receive(new byte[DescriptorChannel.PacketLimitBytes], out _);
        Span<byte> buffer = stackalloc byte[200];
        var reply = new PacketWriter(buffer);
        reply.WriteByte((byte)status);
        reply.WriteText(text);
        helper.Send(reply.Packet);
    }
}
