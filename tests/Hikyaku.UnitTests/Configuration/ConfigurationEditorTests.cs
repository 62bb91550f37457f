using System.Text;
using Hikyaku.Configuration.Editing;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

public sealed class ConfigurationEditorTests
{
    private static readonly byte[] EucJp = [.. "# "u8, 0xA5, 0xE1, 0xA1, 0xBC, 0xA5, 0xEB, .. "\n"u8];

    private static ConfigurationEditor Edit(params byte[][] parts) => ConfigurationEditor.OfBytes("master.cf", parts.SelectMany(part => part).ToArray());

    [Fact]
    public void UncommentService_EucJpAround_TouchesOneByte()
    {
        byte[] line = "#submission inet n - n - - smtpd   \n#  -o a=b\n"u8.ToArray();
        ConfigurationEditor editor = Edit(EucJp, line, EucJp);
        byte[] before = editor.ToBytes();
        Assert.True(editor.UncommentService("submission", "inet"));
        Assert.Equal([.. EucJp, .. line[1..], .. EucJp], editor.ToBytes());
        Assert.True(editor.CommentService("submission", "inet"));
        Assert.Equal(before, editor.ToBytes());
    }

    [Fact]
    public void UncommentService_WithOptions_TakesThemToo()
    {
        ConfigurationEditor editor = Edit("#submission inet n - n - - smtpd\n#  -o a=b\n#  -o c=d\n# text\n"u8.ToArray());
        Assert.True(editor.UncommentService("submission", "inet", withOptions: true));
        Assert.Equal("submission inet n - n - - smtpd\n  -o a=b\n  -o c=d\n# text\n", Encoding.UTF8.GetString(editor.ToBytes()));
    }

    [Fact]
    public void CommentService_Continued_TakesItsOptions()
    {
        ConfigurationEditor editor = Edit("smtp inet n - n - - smtpd\n  -o a=b\n# c\n  -o d=e\nnext unix - - n - - smtp\n"u8.ToArray());
        Assert.True(editor.CommentService("smtp", "inet"));
        Assert.StartsWith("#smtp inet n - n - - smtpd\n#  -o a=b\n", Encoding.UTF8.GetString(editor.ToBytes()), StringComparison.Ordinal);
        Assert.False(editor.CommentService("nobody", "inet"));
    }

    [Theory]
    [InlineData("a = 1\nb = 2\n  3\nc = 4\n", "b", "a = 1\nb = x\nc = 4\n")]
    [InlineData("a = 1", "b", "a = 1\nb = x\n")]
    [InlineData("b = 1\nb = 2\n", "b", "b = 1\nb = x\n")]
    [InlineData("a = 1\r\n", "b", "a = 1\r\nb = x\r\n")]
    public void SetParameter_Value_ReplacesTheLineThatCounts(string before, string name, string after)
    {
        ConfigurationEditor editor = Edit(Encoding.UTF8.GetBytes(before));
        editor.SetParameter(name, "x");
        Assert.Equal(after, Encoding.UTF8.GetString(editor.ToBytes()));
    }

    [Fact]
    public void Save_File_IsReplacedWithItsMode()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("hikyaku-edit").FullName, "main.cf");
        File.WriteAllBytes(path, EucJp);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        ConfigurationEditor editor = ConfigurationEditor.Open(path);
        editor.SetParameter("a", "b");
        editor.Save();
        Assert.Equal([.. EucJp, .. "a = b\n"u8], File.ReadAllBytes(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
