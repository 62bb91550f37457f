using System.Text;
using Hikyaku.Smtp.Content;
using Xunit;

namespace Hikyaku.UnitTests.Smtp;

public sealed class DotReaderTests
{
    [Theory]
    [InlineData(".\r\n", "", "")]
    [InlineData("a\r\n.\r\n", "a\r\n", "")]
    [InlineData("a\r\n.\r\nQUIT\r\n", "a\r\n", "QUIT\r\n")]
    [InlineData("..\r\n...\r\n.x\r\n.\r\n", ".\r\n..\r\nx\r\n", "")]
    [InlineData("a\n.\n.\r\n.\r\n", "a\r\n\r\n\r\n", "")] // no LF ends it; one dot is taken off
    [InlineData("a\r.\r\n.\r\n", "a .\r\n", "")]
    [InlineData("a\r\n.\r\r\n.\r\n", "a\r\n \r\n", "")]
    [InlineData("a\0b\r\n.\0\r\n.\r\n", "a b\r\n \r\n", "")]
    [InlineData("a\r\n\n.\r\n.\r\n", "a\r\n\r\n\r\n", "")]
    [InlineData("\r\n.\r\n", "\r\n", "")]
    public void Read_Content_IsUnstuffedAndEndsOnlyAtCrlfDotCrlf(string wire, string content, string rest)
        => Assert.All(Feedings(Encoding.Latin1.GetBytes(wire)), chunks =>
        {
            DotReaderResult result = DotReaderResult.Run(chunks);
            Assert.True(result.Ended);
            Assert.Equal(content, Encoding.Latin1.GetString(result.Content));
            Assert.Equal(rest, Encoding.Latin1.GetString(result.Rest));
        });

    [Fact]
    public void Read_EveryProperPrefix_IsIncomplete()
    {
        byte[] wire = "Subject: x\r\n\r\n..\r\n.a\r\nb\n.\r.\0\r\n.\r\n"u8.ToArray();
        for (int length = 0; length < wire.Length; length++) Assert.False(DotReaderResult.Run([wire[..length]]).Ended);
        Assert.True(DotReaderResult.Run([wire]).Ended);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(64)]
    [InlineData(997)]
    public void Read_StrayByteAtAnyOffset_IsFound(int length)
    {
        for (int at = 0; at < length; at++)
        {
            foreach (byte stray in "\r\n\0"u8)
            {
                byte[] line = [.. Enumerable.Repeat((byte)'x', length), .. "\r\n.\r\n"u8];
                line[at] = stray;
                DotReaderResult result = DotReaderResult.Run([line]);
                bool lawful = stray == '\r' && at == length - 1; // CR CR LF still has a bare CR
                Assert.True(result.Ended && result.Stray != StrayBytes.None, $"{stray} at {at}, {lawful}");
                Assert.Equal(length + 2 + (stray == '\n' ? 1 : 0), result.Content.Length);
            }
        }
    }

    internal static IEnumerable<byte[][]> Feedings(byte[] wire)
    {
        yield return [wire];
        yield return [.. wire.Select(b => new[] { b })];
        for (int split = 1; split < wire.Length; split++) yield return [wire[..split], wire[split..]];
    }
}
