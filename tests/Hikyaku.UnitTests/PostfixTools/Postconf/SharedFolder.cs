using Hikyaku.UnitTests.Architecture;
using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postconf;

/// <summary>The data suites beside the repository.</summary>
internal static class SharedFolder
{
    /// <summary>A folder of them; the test is skipped when there are none.</summary>
    public static string Need(string folder)
    {
        string? path = Find() is { } shared ? Path.Combine(shared, folder) : null;
        Assert.SkipUnless(path is not null && Directory.Exists(path), $"../shared/{folder} is not there");
        return path!;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("HIKYAKU_SHARED") is { Length: > 0 } given) return given;
        for (DirectoryInfo? up = new DirectoryInfo(RepositoryRoot.Path).Parent; up is not null; up = up.Parent)
            if (Directory.Exists(Path.Combine(up.FullName, "shared", "postfix-tests"))) return Path.Combine(up.FullName, "shared");
        return null;
    }
}
