using System.Text;
using Hikyaku.Tables.TableFiles;
using Hikyaku.UnitTests.Tables.TableFiles;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Conformance;

/// <summary>Postfix's dict_test: a hash: file is asked and changed, once made with trailing NUL bytes (postmap -N) and once without (-n).</summary>
public sealed class DictTestTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(TrailingNull.Appended)]
    [InlineData(TrailingNull.Absent)]
    public void DictTest_HashFile_IsChangedAsInTheReference(TrailingNull nulls)
    {
        using var folder = new TableFolder();
        IEnumerable<(string, string)> entries = UpstreamData.Text("util", "testdb").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split((char[])[' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(static words => (words[0], words[1]));
        try
        {
            folder.Make("hash", "testdb", entries, folder.Options(trailingNull: nulls));
        }
        catch (TableFileException e) when (e.Message.Contains("libdb", StringComparison.Ordinal))
        {
            Assert.Skip(e.Message); // nothing here writes Berkeley's files
        }
        string[] reference = [.. UpstreamData.Text("util", "dict_test.ref").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static l => !l.StartsWith("owner=", StringComparison.Ordinal))];
        string[] actual = Play(folder, UpstreamData.Text("util", "dict_test.in"));
        output.WriteLine($"util/dict_test {nulls}: {reference.Zip(actual).Count(static p => p.First == p.Second)}/{reference.Length} lines");
        Assert.Equal(reference, actual);
    }

    private static string[] Play(TableFolder folder, string commands)
    {
        List<string> lines = [];
        using TableFile file = folder.Open("hash", "testdb", TableFileAccess.Update, folder.Options(DuplicateEntries.Replace));
        foreach (string line in commands.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            lines.Add("> " + line);
            string[] words = line.Split(' ');
            byte[] key = Encoding.ASCII.GetBytes(words[1]);
            switch (words[0])
            {
                case "get":
                    lines.Add(file.Find(key) is { } value ? $"{words[1]}={TableFolder.Text(value)}" : $"{words[1]}: not found");
                    break;
                case "del":
                    lines.Add($"{words[1]}: {(file.Delete(key) ? "deleted" : "not found")}");
                    break;
                default:
                    file.Put(key, Encoding.ASCII.GetBytes(words[2]));
                    break;
            }
        }
        return [.. lines];
    }
}
