using System.Text;
using Hikyaku.UnitTests.Architecture;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Conformance;

/// <summary>Postfix's own test data, which lies beside the checkout in a folder that may not be there: then the tests are skipped.</summary>
internal static class UpstreamData
{
    /// <summary>The data of one of Postfix's source folders: <c>util</c>, <c>global</c>.</summary>
    public static string Folder(string name)
    {
        string shared = Environment.GetEnvironmentVariable("HIKYAKU_SHARED") is { Length: > 0 } given ? given : Path.Combine(RepositoryRoot.Path, "..", "shared");
        string folder = Path.GetFullPath(Path.Combine(shared, "postfix-tests", "upstream", name));
        Assert.SkipUnless(Directory.Exists(folder), $"Postfix's test data is not here: {folder}");
        return folder;
    }

    /// <summary>The text of a file; bytes that aren't UTF-8 become U+FFFD, as they do in the server.</summary>
    public static string Text(string folder, string name) => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(Folder(folder), name)));
}
