using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Hikyaku.EndToEndTests.Tools.Options;

/// <summary>Every option of Postfix's commands, used rightly and wrongly: ours do and say what Debian's do, but for what the documents list.</summary>
public sealed partial class ToolDifferenceTests : Scenario
{
    private const string Directory = "etc";

    [Fact]
    public async Task EachOption_DoesAndSaysWhatDebiansDoes()
    {
        string theirs = Folder.MakeFolder("theirs"), ours = Folder.MakeFolder("ours");
        string[] lines = [.. ToolInvocations.All];
        var cases = new Dictionary<string, IReadOnlyList<ToolCommand>>(StringComparer.Ordinal);
        for (int i = 0; i < lines.Length; i++)
        {
            ToolFiles.Write(Path.Combine(theirs, $"{i}", Directory), "/etc/postfix");
            ToolFiles.Write(Path.Combine(ours, $"{i}", Directory), Path.Combine(ours, $"{i}", Directory));
            cases.Add($"{i}", ToolCommand.ParseLine(lines[i]));
        }
        await DebianTools.RunAsync(theirs, cases);
        var different = new List<string>();
        int compared = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            IReadOnlyList<ToolCommand> commands = cases[$"{i}"];
            for (int c = 0; c < commands.Count; c++, compared++)
            {
                string expected = Comparable(DebianTools.Read(Path.Combine(theirs, $"{i}"), c), lines[i]), actual = Comparable(await OurTools.RunAsync(Path.Combine(ours, $"{i}", Directory), commands[c]), lines[i]);
                if (expected != actual) different.Add($"--- {lines[i]} ({c})\n{expected}+++\n{actual}");
            }
            foreach (string file in (string[])["main.cf", "master.cf"])
                if (Content(theirs, i, file) != Content(ours, i, file)) different.Add($"--- {lines[i]} {file}\n{Content(theirs, i, file)}+++\n{Content(ours, i, file)}");
        }
        Log($"{lines.Length} cases, {compared - different.Count}/{compared} answers equal");
        Assert.True(different.Count == 0, $"{different.Count} differ\n{string.Join('\n', different)}");
    }

    private static string Content(string root, int number, string file)
    {
        string directory = Path.Combine(root, $"{number}", Directory);
        return File.ReadAllText(Path.Combine(directory, file), Encoding.Latin1).Replace(directory, "/etc/postfix", StringComparison.Ordinal);
    }

    private static string Comparable(ToolAnswer answer, string line)
    {
        if (line.StartsWith('~')) return $"{answer.ExitCode}";
        string output = line.Contains(" -s", StringComparison.Ordinal) ? string.Join('\n', answer.Output.Split('\n').Order(StringComparer.Ordinal)) : answer.Output;
        // Later releases have more options.
        string error = Usage().Replace(answer.Error, "$1");
        // Debian's own folder; -c in front of it.
        return $"{answer.ExitCode}\n{output}\n{CalledAs().Replace(error, "")}\n";
    }

    [GeneratedRegex(@"(usage: \w+|Usage:\w+) .*", RegexOptions.IgnoreCase)]
    private static partial Regex Usage();

    [GeneratedRegex(@"^/usr/s?bin/(?=[a-z]+: )", RegexOptions.Multiline)]
    private static partial Regex CalledAs();
}
