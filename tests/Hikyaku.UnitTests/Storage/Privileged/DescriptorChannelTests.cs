using System.Text;
using Hikyaku.Storage.Privileged;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace Hikyaku.UnitTests.Storage.Privileged;

public sealed class DescriptorChannelTests
{
    [Fact]
    public void Send_WithDescriptor_ArrivesOpenAndReadable()
    {
        var (helper, server) = DescriptorChannel.CreatePair();
        using (helper)
        using (server)
        {
            string path = Path.GetTempFileName();
            File.WriteAllText(path, "secret of the helper");
            using (SafeFileHandle file = File.OpenHandle(path)) helper.Send("take this"u8, (int)file.DangerousGetHandle());
            File.Delete(path);

            byte[] buffer = new byte[100];
            int length = server.Receive(buffer, out SafeFileHandle? passed);
            Assert.Equal("take this", Encoding.ASCII.GetString(buffer, 0, length));
            Assert.NotNull(passed);
            using var stream = new FileStream(passed, FileAccess.Read);
            Assert.Equal("secret of the helper", new StreamReader(stream).ReadToEnd());
        }
    }

    [Fact]
    public void Receive_AfterPeerClosed_ReturnsZero()
    {
        var (helper, server) = DescriptorChannel.CreatePair();
        helper.Dispose();
        using (server) Assert.Equal(0, server.Receive(new byte[10], out _));
    }

    [Fact]
    public void Send_AfterPeerClosed_ThrowsIOException()
    {
        var (helper, server) = DescriptorChannel.CreatePair();
        server.Dispose();
        using (helper) Assert.Throws<IOException>(() => helper.Send("x"u8));
    }
}
