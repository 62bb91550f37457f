using System.Text;
using Hikyaku.Message.Headers;
using Xunit;

namespace Hikyaku.UnitTests.Message.Headers;

public sealed class HeaderScannerTests
{
    private const string Sample = "Received: from a\r\n\tby b;\r\n date\r\nSubject: x\r\nX-\u00e9mpty:\r\nTo : me\r\n\r\nbody\r\n";

    [Fact]
    public void Scanner_WholeBuffer_FindsEachFieldWithItsFolds()
    {
        var fields = Scan(Latin("Received: from a\r\n\tby b;\r\n date\r\nSubject: x\r\nTo : me\r\n\r\nbody\r\n"), out string rest);

        Assert.Equal(["Received|from a\r\n\tby b;\r\n date", "Subject|x", "To|me"], fields);
        Assert.Equal("\r\nbody\r\n", rest);
    }

    [Theory]
    [InlineData("A: b\r\n c\r\nD: e\r\n\r\nbody")]
    [InlineData("A: b\n c\nD: e\n\nbody")]
    [InlineData("A:\r\n\r\n")]
    [InlineData("A: b\r\nnot a header\r\n")]
    [InlineData("A: b")]
    [InlineData("A: \0\u00ff\r\n \r\n\r\n")]
    public void Scanner_ByteByByte_FindsTheSame(string message)
    {
        byte[] bytes = Latin(message);
        var whole = Scan(bytes, out string restWhole);
        var stepped = new List<string>();
        var scanner = new HeaderScanner();
        int start = 0, length = 0;
        string? rest = null;
        while (rest is null)
        {
            bool isFinal = start + length == bytes.Length;
            HeaderReadStatus status = scanner.Read(bytes.AsSpan(start, length), isFinal, out HeaderField field);
            if (status == HeaderReadStatus.NeedMore)
            {
                Assert.False(isFinal);
                length++;
                continue;
            }
            if (status != HeaderReadStatus.Field)
            {
                rest = Encoding.Latin1.GetString(bytes.AsSpan(start));
                break;
            }
            stepped.Add(Describe(field));
            start += field.Raw.Length;
            length -= field.Raw.Length;
        }

        Assert.Equal(whole, stepped);
        Assert.Equal(restWhole, rest);
    }

    [Fact]
    public void Scanner_EveryPrefixOfAField_NeedsMore()
    {
        byte[] bytes = Latin("Subject: a\r\n b\r\nX");
        for (int length = 0; length < bytes.Length - 1; length++)
            Assert.Equal(HeaderReadStatus.NeedMore, new HeaderScanner().Read(bytes.AsSpan(0, length), isFinal: false, out _));
        Assert.Equal(HeaderReadStatus.Field, new HeaderScanner().Read(bytes, isFinal: false, out _));
    }

    [Theory]
    [InlineData("From user Mon\r\n")]
    [InlineData(" folded first\r\n")]
    [InlineData("no colon\r\n")]
    [InlineData(": no name\r\n")]
    [InlineData("a\0b: c\r\n")]
    public void Scanner_FirstLineNoHeader_SaysSo(string text)
        => Assert.Equal(HeaderReadStatus.NotAHeader, new HeaderScanner().Read(Latin(text), isFinal: false, out _));

    [Fact]
    public void Scanner_NameWithHighByte_IsNoHeader()
    {
        var fields = Scan(Latin(Sample), out string rest);

        Assert.Equal(2, fields.Count);
        Assert.StartsWith("X-\u00e9mpty", rest, StringComparison.Ordinal);
    }

    [Fact]
    public void Scanner_MailSamples_SplitTheSameInAnyPieces()
    {
        string[] files = MailSamples.Find();
        Assert.SkipWhen(files.Length == 0, "the mail samples of ../shared/data are not there");
        foreach (string file in files)
        {
            byte[] bytes = File.ReadAllBytes(file);
            if (bytes.Length > 20_000) bytes = bytes[..20_000];
            Assert.Equal(Lengths(bytes, step: bytes.Length), Lengths(bytes, step: 1));
        }
    }

    [Theory]
    [InlineData("Message-ID", HeaderKind.MessageId)]
    [InlineData("RESENT-message-id", HeaderKind.ResentMessageId)]
    [InlineData("to", HeaderKind.To)]
    [InlineData("X-To", HeaderKind.Other)]
    [InlineData("", HeaderKind.Other)]
    [InlineData("A-name-longer-than-every-name-that-is-known-to-it", HeaderKind.Other)]
    public void KnownHeaders_AnyCase_AreFound(string name, HeaderKind kind) => Assert.Equal(kind, KnownHeaders.Find(Latin(name)));

    [Fact]
    public void KnownHeaders_EveryKind_HasItsRowAtItsPlace()
    {
        foreach (HeaderKind kind in Enum.GetValues<HeaderKind>())
            if (kind != HeaderKind.Other) Assert.Equal(kind, KnownHeaders.Find(Latin(KnownHeaders.NameOf(kind))));
        Assert.True(Enum.GetValues<HeaderKind>().Length <= 64);
    }

    private static List<int> Lengths(byte[] bytes, int step)
    {
        var lengths = new List<int>();
        var scanner = new HeaderScanner();
        int start = 0, end = 0;
        while (true)
        {
            switch (scanner.Read(bytes.AsSpan(start, end - start), end == bytes.Length, out HeaderField field))
            {
                case HeaderReadStatus.NeedMore:
                    end = Math.Min(bytes.Length, end + step);
                    continue;
                case HeaderReadStatus.Field:
                    lengths.Add(field.Raw.Length);
                    start += field.Raw.Length;
                    continue;
                default:
                    return lengths;
            }
        }
    }

    private static List<string> Scan(byte[] bytes, out string rest)
    {
        var fields = new List<string>();
        var scanner = new HeaderScanner();
        int at = 0;
        while (scanner.Read(bytes.AsSpan(at), isFinal: true, out HeaderField field) == HeaderReadStatus.Field)
        {
            fields.Add(Describe(field));
            at += field.Raw.Length;
        }
        rest = Encoding.Latin1.GetString(bytes.AsSpan(at));
        return fields;
    }

    private static string Describe(HeaderField field)
        => Encoding.Latin1.GetString(field.Name) + "|" + Encoding.Latin1.GetString(field.TrimmedBody);

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
