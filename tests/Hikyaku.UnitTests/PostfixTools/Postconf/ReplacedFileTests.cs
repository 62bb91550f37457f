using Hikyaku.PostfixTools;
using Hikyaku.PostfixTools.Postconf.Editing;
using Hikyaku.UnitTests.Queue;
using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postconf;

public sealed class ReplacedFileTests
{
    private const string Old = "a = b\n", New = "a = c\n";

    [Fact]
    public async Task Edit_EachCallFailsOnce_TheFileIsTheOldOrTheNewOne()
    {
        int injected = 0, kept = 0;
        for (int call = 1; ; call++)
        {
            using var folder = new PostconfFolder(Old);
            var calls = new SeamCalls(call, staysBroken: false);
            Exception? failure = await Record.ExceptionAsync(() => EditAsync(calls, folder.At("main.cf")));
            if (calls.Injected == 0) break;
            injected++;
            Assert.IsType<ToolFailedException>(failure);
            Assert.Contains(folder.Main, (string[])[Old, New]);
            if (folder.Main == Old) kept++;
        }
        Assert.Equal(6, injected); // open, truncate, write, flush, rename, flush of the folder
        Assert.Equal(5, kept);
    }

    [Fact]
    public async Task Edit_OfALink_PutsAFileInItsPlaceAsPostfixDoes()
    {
        using var folder = new PostconfFolder(Old);
        string target = folder.At("elsewhere.cf"), link = folder.At("main.cf");
        File.Move(link, target);
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(link, target);
        await EditAsync(new SeamCalls(), link);
        Assert.Null(new FileInfo(link).LinkTarget);
        Assert.Equal((New, Old), (folder.Main, File.ReadAllText(target)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(link));
    }

    private static Task EditAsync(SeamCalls calls, string path)
        => ReplacedFile.EditAsync(calls, path, static content => content.Replace('b', 'c'), TestContext.Current.CancellationToken);
}
