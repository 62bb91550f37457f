using System.Text;
using Hikyaku.Delivery.Mailboxes;
using Hikyaku.Storage.Files;
using Xunit;

namespace Hikyaku.UnitTests.Delivery;

public sealed class MailboxContentTests
{
    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("\r\n\r\n", "\n\n")]
    [InlineData("a\rb\r\r\n", "a\rb\r\n")]
    [InlineData("a\nb\r\n", "a\nb\n")]
    public void ToLf_InAnyTwoPieces_IsTheSame(string crlf, string lf)
    {
        byte[] input = Encoding.ASCII.GetBytes(crlf);
        for (int cut = 1; cut < input.Length; cut++)
        {
            byte[] output = new byte[64];
            bool pending = false;
            int length = MailboxContent.ToLf(input.AsSpan(0, cut), output, ref pending);
            length += MailboxContent.ToLf(input.AsSpan(cut), output.AsSpan(length), ref pending);
            Assert.False(pending);
            Assert.Equal(lf, Encoding.ASCII.GetString(output, 0, length));
        }
    }

    [Fact]
    public void MaildirWriter_FromADescriptor_WritesAllOfItAndMakesTheFolders()
    {
        string folder = Directory.CreateTempSubdirectory("hikyaku-test-").FullName;
        try
        {
            File.WriteAllText(folder + "/spool", new string('x', 200_000));
            using var content = File.OpenHandle(folder + "/spool");
            new MaildirWriter(LibcStorageCalls.Instance, TimeProvider.System, "host/a:b").Write(folder + "/Maildir/", content);
            string file = Assert.Single(Directory.GetFiles(folder + "/Maildir/new"));
            Assert.Equal(200_000, new FileInfo(file).Length);
            Assert.EndsWith(".host\\057a\\072b", file, StringComparison.Ordinal);
            Assert.True(Directory.Exists(folder + "/Maildir/cur"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
