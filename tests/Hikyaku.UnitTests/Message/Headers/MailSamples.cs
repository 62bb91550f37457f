using Hikyaku.UnitTests.Architecture;

namespace Hikyaku.UnitTests.Message.Headers;

/// <summary>Real and odd messages from the data suites beside the checkout; none when they are not there.</summary>
internal static class MailSamples
{
    public static string[] Find()
    {
        string data = Path.Combine(RepositoryRoot.Path, "..", "shared", "data");
        return Directory.Exists(data) ? Directory.GetFiles(data, "*.eml", SearchOption.AllDirectories) : [];
    }
}
