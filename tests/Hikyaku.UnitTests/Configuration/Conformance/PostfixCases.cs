using System.Text;
using Hikyaku.UnitTests.Architecture;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Conformance;

/// <summary>Postfix's own test data, which lives beside the repository; a suite is skipped where it doesn't.</summary>
internal static class PostfixCases
{
    private static readonly string? Shared = FindShared();

    /// <summary>A folder or file of it.</summary>
    public static string Need(string relative)
    {
        string? path = Shared is null ? null : Path.Combine(Shared, relative);
        Assert.SkipUnless(path is not null && Path.Exists(path), $"../shared/{relative} is not there");
        return path!;
    }

    /// <summary>Prints the suite's count and fails with each case that differs.</summary>
    public static void Report(string suite, int total, int expected, IReadOnlyList<string> different)
    {
        Console.Out.WriteLine($"conformance: {suite}: {total - different.Count}/{total}");
        Assert.True(different.Count == 0, string.Join('\n', different));
        Assert.Equal(expected, total);
    }

    /// <summary>Some expectations were written as UTF-8 of the bytes taken for Latin-1.</summary>
    public static string Decode(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        return text.All(c => c < 0x100) && System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }

    private static string? FindShared()
    {
        if (Environment.GetEnvironmentVariable("HIKYAKU_SHARED") is { Length: > 0 } given) return given;
        for (DirectoryInfo? up = new DirectoryInfo(RepositoryRoot.Path).Parent; up is not null; up = up.Parent)
            if (Directory.Exists(Path.Combine(up.FullName, "shared", "postfix-tests"))) return Path.Combine(up.FullName, "shared");
        return null;
    }
}
