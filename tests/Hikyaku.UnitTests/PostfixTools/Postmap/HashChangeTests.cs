using Hikyaku.Tables.TableFiles;
using Hikyaku.UnitTests.Tables.Conformance;
using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postmap;

/// <summary>Postfix's dict_test: a hash: table made by postmap -N and by postmap -n, then searched and changed.</summary>
public sealed class HashChangeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("-N")]
    [InlineData("-n")]
    public async Task DictTest_OfEitherTrailingNull_GivesItsReference(string option)
    {
        using var folder = new ToolFolder("compatibility_level = 3.6\n");
        string table = folder.Write("testdb", UpstreamData.Text("util", "testdb"));
        ToolRun made = await folder.RunAsync("postmap", option, "hash:" + table);
        Assert.SkipWhen(made.Error.Contains("which is not installed here", StringComparison.Ordinal), "Berkeley DB (libdb5.3) is not installed");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        string[] commands = UpstreamData.Text("util", "dict_test.in").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var said = new List<string>();
        foreach (string command in commands)
        {
            using TableFile file = TableFile.Open("hash", table, TableFileAccess.Update);
            said.Add("> " + command);
            if (Answer(file, command.Split(' ')) is { } answer) said.Add(answer);
            file.Complete();
        }
        string[] reference = [.. UpstreamData.Text("util", "dict_test.ref").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        output.WriteLine($"util/dict_test {option}: {commands.Length}/10");
        Assert.Equal(reference, said);
    }

    private static string? Answer(TableFile file, string[] words)
    {
        byte[] key = System.Text.Encoding.ASCII.GetBytes(words[1]);
        switch (words[0])
        {
            case "get":
                return file.Find(key) is { } value ? $"{words[1]}={System.Text.Encoding.ASCII.GetString(value)}" : $"{words[1]}: not found";
            case "del":
                return file.Delete(key) ? $"{words[1]}: deleted" : $"{words[1]}: not found";
            default:
                file.Put(key, System.Text.Encoding.ASCII.GetBytes(words[2]));
                return null;
        }
    }
}
