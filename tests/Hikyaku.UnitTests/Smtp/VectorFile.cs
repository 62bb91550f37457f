using Hikyaku.UnitTests.Architecture;

namespace Hikyaku.UnitTests;

/// <summary>The data suite of end-of-data vectors, beside the checkout; not part of it.</summary>
internal static class VectorFile
{
    /// <summary>Null when it isn't there: the test says so and is skipped.</summary>
    public static string? Find()
    {
        foreach (string up in new[] { "..", "../.." })
        {
            string path = Path.GetFullPath(Path.Combine(RepositoryRoot.Path, up, "shared/data/own/eod-vectors.json"));
            if (File.Exists(path)) return path;
        }
        return null;
    }
}
