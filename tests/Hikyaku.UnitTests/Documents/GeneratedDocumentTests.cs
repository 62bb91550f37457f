using Hikyaku.Documentation;
using Hikyaku.UnitTests.Architecture;
using Xunit;

namespace Hikyaku.UnitTests.Documents;

/// <summary>The files that are made from the parameter rows and the verbs say what rows and verbs say now.</summary>
public sealed class GeneratedDocumentTests
{
    /// <summary>Set to 1, the test writes the files instead of comparing them.</summary>
    private const string UpdateSwitch = "HIKYAKU_UPDATE_DOCS";

    private const string Command = UpdateSwitch + "=1 ./test --unit -- --filter-class '*GeneratedDocumentTests'";

    [Fact]
    public void EveryDocument_IsCurrent()
    {
        List<string> stale = [];
        foreach ((string path, string text) in GeneratedDocuments.Write(CommandTree.Read(), static path => File.ReadAllText(Below(path))))
        {
            string file = Below(path);
            string? written = File.Exists(file) ? File.ReadAllText(file) : null;
            if (written == text) continue;
            if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1") Write(file, text);
            else stale.Add($"{path}: {FirstDifference(written ?? "", text)}");
        }
        Assert.True(stale.Count == 0, $"Not current; write them anew with\n  {Command}\n{string.Join('\n', stale)}");
    }

    [Fact]
    public void EveryManualPage_OfTheFolder_IsGenerated()
    {
        HashSet<string> generated = [.. GeneratedDocuments.Write(CommandTree.Read(), static path => File.ReadAllText(Below(path))).Select(static document => Below(document.Path))];
        Assert.Empty(Directory.GetFiles(Below("docs/man"), "*", SearchOption.AllDirectories).Except(generated));
    }

    private static string Below(string path) => Path.Combine(RepositoryRoot.Path, path);

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string FirstDifference(string written, string generated)
    {
        string[] old = written.Split('\n'), now = generated.Split('\n');
        int at = 0;
        while (at < old.Length && at < now.Length && old[at] == now[at]) at++;
        return $"line {at + 1}\n    there:     {Clip(old, at)}\n    generated: {Clip(now, at)}";
    }

    private static string Clip(string[] lines, int at) => at >= lines.Length ? "(end)" : lines[at].Length > 160 ? lines[at][..160] + " ..." : lines[at];
}
