using System.Text;
using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postconf;

/// <summary>Postfix's own tests of postconf, 3.12; they lie beside the repository and are skipped where they don't.</summary>
public sealed class PostconfGoldenTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("hikyaku-postconf-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task GoldenCases_All88_GivePostfixsOutput()
    {
        string cases = SharedFolder.Need("postfix-tests/golden/postconf");
        var different = new List<string>();
        string[] folders = Directory.GetDirectories(cases);
        foreach (string golden in folders.Order(StringComparer.Ordinal))
            if (await CompareAsync(golden) is { } difference) different.Add(difference);
        TestContext.Current.TestOutputHelper?.WriteLine($"golden/postconf: {folders.Length - different.Count}/{folders.Length} passed");
        Assert.True(different.Count == 0, $"{folders.Length - different.Count}/{folders.Length} passed\n{string.Join("\n", different)}");
        Assert.Equal(88, folders.Length);
    }

    private async Task<string?> CompareAsync(string golden)
    {
        string name = Path.GetFileName(golden), folder = Path.Combine(_root, name), dot = folder + "-dot";
        Directory.CreateDirectory(folder);
        Directory.CreateSymbolicLink(dot, folder);
        foreach (string file in Directory.GetFiles(golden))
            if (!Path.GetFileName(file).StartsWith("cmd", StringComparison.Ordinal)) File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), Read(file).Replace("PWD", folder, StringComparison.Ordinal), Encoding.Latin1);
        var script = new GoldenScript(folder, dot);
        await script.RunAsync(Read(Path.Combine(golden, "cmd.sh")));
        string compared = File.Exists(Path.Combine(golden, "compare")) ? Read(Path.Combine(golden, "compare")).Trim() : "actual";
        string expected = Read(Path.Combine(folder, "expected")), actual = Read(Path.Combine(folder, compared));
        if (File.Exists(Path.Combine(golden, "unordered"))) (expected, actual) = (Sorted(expected), Sorted(actual));
        if (expected != actual) return $"--- {name}\nexpected:\n{expected}\ngot:\n{actual}";
        if (!File.Exists(Path.Combine(golden, "cmd2.sh"))) return null;
        await script.RunAsync(Read(Path.Combine(golden, "cmd2.sh")));
        return Read(Path.Combine(folder, "actual")) is { Length: > 0 } more ? $"--- {name}: nothing expected, got:\n{more}" : null;
    }

    private static string Read(string path) => File.ReadAllText(path, Encoding.Latin1);

    private static string Sorted(string text) => string.Join('\n', text.Split('\n').Order(StringComparer.Ordinal));
}
