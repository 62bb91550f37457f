using System.Text;
using Hikyaku.Delivery.Bounce;
using Xunit;

namespace Hikyaku.UnitTests.Delivery;

public sealed class HeaderEndTests
{
    [Theory]
    [InlineData("A: b\r\n c\r\n\r\nbody\r\n\r\nmore\r\n", "A: b\r\n c\r\n")]
    [InlineData("\r\nbody\r\n", "")]
    [InlineData("A: \rb\r\n\r\r\n\r\nbody", "A: \rb\r\n\r\r\n")]
    public void Headers_SplitAnywhere_EndAtTheFirstEmptyLine(string content, string headers)
    {
        for (int split = 0; split <= content.Length; split++)
        {
            string taken = Take(content[..split], content[split..]);
            // Its CR cannot be taken back once it is written; then the empty line is whole.
            bool isSplitInEmptyLine = split == headers.Length + 1;
            Assert.Equal(isSplitInEmptyLine ? headers + "\r\n" : headers, taken);
        }
        Assert.Equal(headers + "\r\n", Take([.. content.Select(static c => c.ToString())]));
    }

    [Fact]
    public void Headers_WithoutAnEmptyLine_AreEverything()
        => Assert.Equal("A: b\r\nC: d\r\n", Take("A: b\r\nC", ": d\r\n"));

    private static string Take(params string[] pieces)
    {
        var end = new HeaderEnd();
        var taken = new StringBuilder();
        foreach (string piece in pieces)
        {
            taken.Append(piece.AsSpan(0, end.TakeHeaders(Encoding.ASCII.GetBytes(piece))));
            if (end.IsFound) break;
        }
        return taken.ToString();
    }
}
