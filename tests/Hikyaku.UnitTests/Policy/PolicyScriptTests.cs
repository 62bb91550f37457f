using System.Runtime.CompilerServices;
using Xunit;

namespace Hikyaku.UnitTests.Policy;

/// <summary>Runs Scripts/*.in and compares with *.ref. HIKYAKU_UPDATE_GOLDEN=1 writes the references anew: read the difference before committing it.</summary>
public class PolicyScriptTests
{
    public static TheoryData<string> Scripts() => [.. Directory.GetFiles(Folder(), "*.in").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Script_Replies_AreTheGoldenOnes(string name)
    {
        string path = Path.Combine(Folder(), name);
        string output = await PolicyScript.RunAsync(await File.ReadAllTextAsync(path + ".in", TestContext.Current.CancellationToken));
        if (Environment.GetEnvironmentVariable("HIKYAKU_UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(path + ".ref", output, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(path + ".ref", TestContext.Current.CancellationToken), output);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Scripts");
}
