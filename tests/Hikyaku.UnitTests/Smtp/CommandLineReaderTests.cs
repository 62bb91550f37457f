using System.Buffers;
using System.Text;
using Hikyaku.Smtp;
using Hikyaku.Smtp.Commands;
using Xunit;

namespace Hikyaku.UnitTests.Smtp;

public sealed class CommandLineReaderTests
{
    [Theory]
    [InlineData("NOOP\r\nQUIT\r\n", "NOOP|QUIT|")]
    [InlineData("NOOP\nQUIT\r\n", "NOOP!|QUIT|")]
    [InlineData("\r\n\n\r\r\n", "|!|\r|")]
    [InlineData("12345678\r\n123456789\r\n1234567890123456789\r\nx\r\n", "12345678|#|#|x|")]
    public void Read_AnyFeeding_GivesTheSameLines(string wire, string lines)
        => Assert.All(DotReaderTests.Feedings(Encoding.ASCII.GetBytes(wire)), chunks => Assert.Equal(lines, Lines(chunks)));

    private static string Lines(byte[][] chunks)
    {
        var reader = new CommandLineReader();
        var seen = new StringBuilder();
        Span<byte> buffer = stackalloc byte[8];
        ReadOnlySequence<byte> input = default;
        foreach (byte[] chunk in chunks)
        {
            input = TestSequence.Join(input, chunk);
            ParseStatus status;
            while ((status = reader.Read(ref input, buffer, out int length)) != ParseStatus.NeedMore)
                seen.Append(status == ParseStatus.Reject ? "#" : Encoding.ASCII.GetString(buffer[..length])).Append(reader.EndedInBareLf ? "!|" : "|");
        }
        return seen.ToString();
    }
}
