using System.Text;
using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Tools.Postconf;

/// <summary>Debian's postconf and ours say the same, byte for byte, but for what docs/compatibility.md lists.</summary>
public sealed class PostconfDifferenceTests : Scenario
{
    private const int Generated = 1000, Shown = 10;

    /// <summary>Postfix waits until main.cf is a second old.</summary>
    private static readonly DateTime LongAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Sites_EachMode_SameAnswers()
    {
        string root = Folder.MakeFolder("sites");
        foreach (string site in Directory.GetDirectories(Requires.SharedData("cases/configs")))
        {
            string[] files = ["main.cf", "master.cf"];
            Write(root, Path.GetFileName(site), [.. files.Select(f => File.ReadAllText(Path.Combine(site, f), Encoding.Latin1))], PostconfModes.OfSite());
        }
        await CompareAsync(root, KnownDifferences.Read());
    }

    [Fact]
    public async Task Generated_AThousandPairs_SameAnswers()
    {
        string root = Folder.MakeFolder("generated");
        for (int seed = 0; seed < Generated; seed++)
        {
            var pair = new GeneratedConfiguration(seed);
            Write(root, $"{seed}", [pair.Main(), pair.Master()], PostconfModes.OfGenerated(seed));
        }
        await CompareAsync(root, KnownDifferences.Read());
    }

    private static void Write(string root, string name, string[] contents, string[] modes)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllLines(Path.Combine(folder, "modes"), modes);
        foreach ((string file, string content) in new[] { "main.cf", "master.cf" }.Zip(contents))
        {
            string path = Path.Combine(folder, file);
            File.WriteAllText(path, content, Encoding.Latin1);
            File.SetLastWriteTimeUtc(path, LongAgo);
        }
    }

    private static async Task CompareAsync(string root, KnownDifferences known)
    {
        await DebianPostconf.RunAsync(root);
        var different = new List<string>();
        int compared = 0, refused = 0;
        foreach (string folder in Directory.GetDirectories(root).Order(StringComparer.Ordinal))
        {
            string[] modes = await File.ReadAllLinesAsync(Path.Combine(folder, "modes"));
            for (int mode = 0; mode < modes.Length; mode++, compared++)
            {
                PostconfAnswer debians = DebianPostconf.Read(folder, mode).Without(known), ours = (await OurPostconf.RunAsync(folder, modes[mode])).Without(known);
                if (debians.ExitCode != 0) refused++;
                if (debians != ours) different.Add($"--- {Path.GetFileName(folder)} {modes[mode]}\n{Differences(debians, ours)}");
            }
        }
        Log($"{compared - different.Count}/{compared} answers are the same ({refused} of them refusals); {known.Met.Count} of {known.Count} known differences met");
        Assert.True(different.Count == 0, $"{different.Count} of {compared} differ\n{string.Join('\n', different.Take(Shown))}");
    }

    private static string Differences(PostconfAnswer debians, PostconfAnswer ours)
    {
        string[] theirs = [$"exit {debians.ExitCode}", .. debians.Output.Split('\n'), .. debians.Error.Split('\n')];
        string[] own = [$"exit {ours.ExitCode}", .. ours.Output.Split('\n'), .. ours.Error.Split('\n')];
        return string.Join('\n', [.. theirs.Except(own).Take(Shown).Select(static l => $"debian: {l}"), .. own.Except(theirs).Take(Shown).Select(static l => $"ours:   {l}")]);
    }
}
