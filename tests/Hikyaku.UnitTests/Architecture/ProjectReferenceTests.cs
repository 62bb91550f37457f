using System.Xml.Linq;
using Xunit;

namespace Hikyaku.UnitTests.Architecture;

/// <summary>References go down only: docs/architecture/dependencies.txt is the whole truth.</summary>
public sealed class ProjectReferenceTests
{
    [Fact]
    public void EveryProject_References_OnlyWhatTheListAllows()
    {
        var allowed = ReadAllowed();
        string source = Path.Combine(RepositoryRoot.Path, "src");
        string[] projects = [.. Directory.GetFiles(source, "*.csproj", SearchOption.AllDirectories)];
        Assert.NotEmpty(projects);
        List<string> wrong = [];
        foreach (string project in projects)
        {
            string name = Path.GetFileNameWithoutExtension(project);
            if (!allowed.TryGetValue(name, out HashSet<string>? references))
            {
                wrong.Add($"{name} is not in the list");
                continue;
            }
            foreach (XElement reference in XDocument.Load(project).Descendants("ProjectReference"))
            {
                string target = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'));
                if (!references.Contains(target)) wrong.Add($"{name} -> {target}");
            }
        }
        Assert.Empty(wrong);
    }

    private static Dictionary<string, HashSet<string>> ReadAllowed()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs/architecture/dependencies.txt")).Where(l => l.Length > 0 && l[0] != '#')];
        string[] names = [.. lines.Select(l => l.Split(':')[0])];
        string[] top = ["Hikyaku.Diagnosis", "Hikyaku.Master", "Hikyaku.Cli", "Hikyaku.Submit"];
        return lines.ToDictionary(
            l => l.Split(':')[0],
            l => l.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(w => w == "*" ? names.Except(top) : [$"Hikyaku.{w}"]).ToHashSet());
    }
}
