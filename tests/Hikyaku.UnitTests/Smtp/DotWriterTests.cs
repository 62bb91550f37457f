using System.Buffers;
using System.Text;
using CsCheck;
using Hikyaku.Smtp.Content;
using Xunit;

namespace Hikyaku.UnitTests.Smtp;

public sealed class DotWriterTests
{
    private static readonly byte[] Alphabet = "\r\n.\0xy"u8.ToArray();

    [Theory]
    [InlineData("", ".\r\n")]
    [InlineData("a\r\n", "a\r\n.\r\n")]
    [InlineData("a", "a\r\n.\r\n")]
    [InlineData(".\r\n..\r\n", "..\r\n...\r\n.\r\n")]
    [InlineData("a\n.b\r.c\0d", "a\r\n..b .c d\r\n.\r\n")]
    [InlineData("a\r", "a \r\n.\r\n")]
    [InlineData("\r\r\n.\r\n", " \r\n..\r\n.\r\n")]
    public void Write_AnyFeeding_StuffsAndEnds(string content, string wire)
        => Assert.All(DotReaderTests.Feedings(Encoding.ASCII.GetBytes(content)), chunks => Assert.Equal(wire, Encoding.ASCII.GetString(Write(chunks))));

    [Fact]
    public void WriteThenRead_AnyBytesInAnyPieces_GivesOneCleanMessage()
        => Gen.Select(Gen.Int[0, 5].Select(i => Alphabet[i]).Array[0, 90], Gen.Int[1, 90]).Sample((bytes, cut) =>
        {
            cut = Math.Min(cut, bytes.Length);
            byte[] wire = Write([bytes[..cut], bytes[cut..]]);
            DotReaderResult read = DotReaderResult.Run([wire]);
            return read.Ended && read.Rest.Length == 0 && read.Stray == StrayBytes.None && Write([read.Content]).AsSpan().SequenceEqual(wire);
        }, iter: 20_000);

    private static byte[] Write(byte[][] chunks)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new DotWriter();
        foreach (byte[] chunk in chunks) writer.Write(output, chunk);
        writer.Finish(output);
        return output.WrittenSpan.ToArray();
    }
}
