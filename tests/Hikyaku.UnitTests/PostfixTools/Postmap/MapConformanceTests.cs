using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postmap;

/// <summary>postmap and postalias against the references of Postfix's own tests.</summary>
public sealed class MapConformanceTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Suites
    {
        get
        {
            var suites = new TheoryData<string, string>();
            foreach (string tool in new[] { "postmap", "postalias" })
                foreach ((string name, _, _) in new MapSuites(tool).All) suites.Add(tool, name);
            return suites;
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Suite_OfPostfix_GivesItsReference(string tool, string name)
    {
        (_, int count, Func<ToolFolder, Task<IReadOnlyList<MapCase>>> run) = new MapSuites(tool).All.Single(s => s.Name == name);
        using var folder = new ToolFolder("compatibility_level = 3.6\n");
        IReadOnlyList<MapCase> cases = await run(folder);
        MapCase[] failed = [.. cases.Where(static c => !c.Passes)];
        output.WriteLine($"{tool}/{name}: {Math.Max(0, count - failed.Length)}/{count}");
        Assert.True(failed.Length == 0, string.Join('\n', failed.Select(static c => $"{c.Name}\n- {c.Expected}\n+ {c.Actual}")));
    }
}
