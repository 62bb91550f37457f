using System.Globalization;
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
                ToolAnswer debians = DebianTools.Read(Path.Combine(theirs, $"{i}"), c);
                debians = debians with { Error = TemplateLine().Replace(debians.Error, static n => $"{int.Parse(n.Value, CultureInfo.InvariantCulture) - 1}") };
                string expected = Comparable(debians, lines[i]), actual = Comparable(await OurTools.RunAsync(Path.Combine(ours, $"{i}", Directory), commands[c]), lines[i]);
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
        // Several new parameters of one edit come in the order of a hash table in Postfix.
        return Sorted(File.ReadAllText(Path.Combine(directory, file), Encoding.Latin1).Replace(directory, "/etc/postfix", StringComparison.Ordinal));
    }

    private static string Comparable(ToolAnswer answer, string line)
    {
        if (line.StartsWith('~')) return $"{answer.ExitCode}";
        string output = line.Contains(" -s", StringComparison.Ordinal) ? Sorted(answer.Output) : answer.Output;
        return $"{answer.ExitCode}\n{output}\n{Common(answer.Error)}\n";
    }

    /// <summary>Without the folder in front of names, and with the words of 3.12 for those of 3.7.11.</summary>
    private static string Common(string error)
    {
        error = CalledAs().Replace(Told().Replace(error, ""), "").Replace("/etc/postfix/", "", StringComparison.Ordinal);
        error = Usage().Replace(error, "$1").Replace("specify only one of -s -q or -d", "specify only one of -d -i -q or -s", StringComparison.Ordinal);
        error = error.Replace("postfix/postlog: fatal: ", "postlog: fatal: ", StringComparison.Ordinal);
        return error.Replace("name must be local\n", "name must be local and have no domain\n", StringComparison.Ordinal);
    }

    private static string Sorted(string text) => string.Join('\n', text.Split('\n').Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(usage: \w+|Usage:\w+) .*", RegexOptions.IgnoreCase)]
    private static partial Regex Usage();

    [GeneratedRegex(@"^/usr/s?bin/(?=[a-z]+: )", RegexOptions.Multiline)]
    private static partial Regex CalledAs();

    /// <summary>What -v makes Postfix's own code say.</summary>
    [GeneratedRegex(@"^(?:postfix/)?post\w+: (\$\w+ in|name_mask:|inet_addr_local:|open \w+ |Compiled against|Run-time linked).*\n", RegexOptions.Multiline)]
    private static partial Regex Told();

    /// <summary>Postfix counts the lines of a template file from 2.</summary>
    [GeneratedRegex(@"(?<=^postfix/bounce: .*, line )\d+(?=: )", RegexOptions.Multiline)]
    private static partial Regex TemplateLine();
}
