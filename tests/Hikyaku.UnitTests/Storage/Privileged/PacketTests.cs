using Hikyaku.Storage.Privileged;
using Xunit;

namespace Hikyaku.UnitTests.Storage.Privileged;

public sealed class PacketTests
{
    [Fact]
    public void Reader_EveryPrefixOfAPacket_IsRefusedWithoutException()
    {
        byte[] buffer = new byte[200];
        var writer = new PacketWriter(buffer);
        writer.WriteByte(4);
        writer.WriteNumber(42);
        writer.WriteText("user名");
        writer.WriteText("Maildir/");
        byte[] packet = writer.Packet.ToArray();
        for (int length = 0; length < packet.Length; length++) Assert.False(Read(packet.AsSpan(0, length), out _, out _));
        Assert.True(Read(packet, out string user, out string maildir));
        Assert.Equal("user名", user);
        Assert.Equal("Maildir/", maildir);
    }

    private static bool Read(ReadOnlySpan<byte> packet, out string user, out string maildir)
    {
        user = maildir = "";
        var reader = new PacketReader(packet);
        return reader.TryReadByte(out _) && reader.TryReadNumber(out _) && reader.TryReadText(out user) && reader.TryReadText(out maildir) && reader.IsAtEnd;
    }
}
