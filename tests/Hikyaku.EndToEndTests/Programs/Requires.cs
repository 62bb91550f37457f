using Xunit;

namespace Hikyaku.EndToEndTests.Programs;

/// <summary>
/// What a test needs of the machine. Something missing skips the test in one line; under a continuous integration (CI is set) it fails
/// the test, since there everything has to be run.
/// </summary>
internal static class Requires
{
    public static bool IsContinuousIntegration { get; } = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    public static bool IsRoot { get; } = Environment.IsPrivilegedProcess;

    public static void Program(string name)
    {
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (!path.Split(':').Any(folder => File.Exists(Path.Combine(folder, name)))) Missing($"the program {name}");
    }

    public static void Root(string why)
    {
        if (!IsRoot) Missing($"root ({why})");
    }

    /// <summary>
    /// A file or folder of the data suites, which lie beside the checkout in a folder that may not be there at all: then, and only then,
    /// the test is skipped everywhere.
    /// </summary>
    public static string SharedData(string relativePath)
    {
        string shared = Environment.GetEnvironmentVariable("HIKYAKU_SHARED") ?? Path.Combine(Checkout.Root, "../shared");
        if (!Directory.Exists(shared)) Assert.Skip($"the data suites are not here: {relativePath}");
        string path = Path.GetFullPath(Path.Combine(shared, relativePath));
        if (!Path.Exists(path)) Assert.Fail($"{path} is missing from the data suites");
        return path;
    }

    private static void Missing(string what)
    {
        if (IsContinuousIntegration) Assert.Fail($"{what} is missing");
        Assert.Skip($"{what} is missing");
    }
}
