using System.Buffers;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Message.Headers;
using Xunit;

namespace Hikyaku.UnitTests.Message.Headers;

public sealed class AddressScannerTests
{
    [Theory]
    [InlineData("a@b.example", "a@b.example")]
    [InlineData("root", "root")]
    [InlineData("Name <a@b>, c@d", "a@b c@d")]
    [InlineData("\"Name, with comma\" <a@b>", "a@b")]
    [InlineData("(comment, x@y) a@b (more (nested) \\) )", "a@b")]
    [InlineData("friends: a@b, \"q\" <c@d>;, e@f", "a@b c@d e@f")]
    [InlineData("undisclosed-recipients:;", "")]
    [InlineData("<@relay1,@relay2:a@b>", "a@b")]
    [InlineData("a..b.@docomo.example.jp", "a..b.@docomo.example.jp")]
    [InlineData("\"a..b.\"@docomo.example.jp", "a..b.@docomo.example.jp")]
    [InlineData("=?utf-8?B?5pel5pys?= <a@b>", "a@b")]
    [InlineData("=?utf-8?B?5pel5pys?=", "")]
    [InlineData("=?utf-8?Q?a,b?= <c@d>", "c@d")]
    [InlineData("John Smith", "")]
    [InlineData("<>", "")]
    [InlineData("a@[192.0.2.1]", "a@[192.0.2.1]")]
    [InlineData("a b@c", "")]
    [InlineData("a@b@c, d@e", "d@e")]
    [InlineData("\"unclosed <a@b>", "")]
    [InlineData("<a@b", "")]
    [InlineData("a@b.,", "a@b")]
    [InlineData("user @\r\n example . org", "user@example.org")]
    [InlineData(",,;, a@b ,", "a@b")]
    [InlineData("...", "")]
    [InlineData("@", "")]
    [InlineData("a@", "")]
    [InlineData("<a@b> trailing", "")]
    [InlineData("日本@例.example", "日本@例.example")]
    public void Scanner_Body_FindsWhatIsClearlyAnAddress(string body, string expected)
    {
        var found = new List<string>();
        var scanner = new AddressScanner(Encoding.UTF8.GetBytes(body));
        while (scanner.TryRead(out HeaderAddress address)) found.Add(address.Address.ToInternalForm());

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Scanner_BytesThatAreNoUtf8_AreLeftAlone()
    {
        var scanner = new AddressScanner(Encoding.Latin1.GetBytes("\u00e9@b, c@d"));

        Assert.True(scanner.TryRead(out HeaderAddress address));
        Assert.Equal("c@d", address.Address.ToString());
        Assert.False(scanner.TryRead(out _));
    }

    [Theory]
    [InlineData("To: root (Charlie, root), \"x\" <admin>,\r\n\tother@host.example\r\n", "To: root@here.example (Charlie, root), \"x\" <admin@here.example>,\r\n\tother@host.example\r\n")]
    [InlineData("To:root\r\n", "To:root@here.example\r\n")]
    [InlineData("To: <@r:root>\r\n", "To: <@r:root@here.example>\r\n")]
    [InlineData("To: a..b.\r\n", "To: \"a..b.\"@here.example\r\n")]
    public void Rewriter_BareNames_AreCompletedInPlace(string field, string expected) => Assert.Equal(expected, Rewrite(field, Complete));

    [Theory]
    [InlineData("To: a@b (x)\r\n , c@d\r\n")]
    [InlineData("To: =?utf-8?B?5pel5pys?=\r\n")]
    [InlineData("To: undisclosed-recipients:;\r\n")]
    public void Rewriter_NothingToChange_WritesNothing(string field) => Assert.Null(Rewrite(field, Complete));

    [Fact]
    public void Scanner_RandomBytes_NeverFailsAndStaysInside()
    {
        const string Alphabet = "ab@<>()[]\"\\,;:. \r\n=?\u00e9";
        var random = new Random(20261125);
        for (int round = 0; round < 20_000; round++)
        {
            var body = new byte[random.Next(24)];
            for (int i = 0; i < body.Length; i++) body[i] = (byte)Alphabet[random.Next(Alphabet.Length)];
            var scanner = new AddressScanner(body);
            int last = 0;
            while (scanner.TryRead(out HeaderAddress address))
            {
                Assert.True(address.Offset >= last && address.Length > 0 && address.Offset + address.Length <= body.Length);
                last = address.Offset + address.Length;
            }
        }
    }

    private static MailAddress Complete(MailAddress address)
        => address.Domain.Length == 0 ? address with { Domain = "here.example" } : address;

    private static string? Rewrite(string text, Func<MailAddress, MailAddress> map)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(HeaderReadStatus.Field, new HeaderScanner().Read(bytes, isFinal: true, out HeaderField field));
        var output = new ArrayBufferWriter<byte>();
        return AddressHeaderRewriter.TryRewrite(field, map, output) ? Encoding.UTF8.GetString(output.WrittenSpan) : null;
    }
}
