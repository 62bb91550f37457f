using System.Runtime.InteropServices;
using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>The program as it will be released, published with Native AOT once for all tests of a run. HIKYAKU_AOT_PROGRAM names one that was published before.</summary>
internal static class AotProgram
{
    private static readonly Lazy<Task<string>> Published = new(PublishAsync);

    /// <summary>Its path; skips the test where it can't be made.</summary>
    public static Task<string> PathAsync()
    {
        Requires.Program("clang");
        return Published.Value;
    }

    private static async Task<string> PublishAsync()
    {
        if (Environment.GetEnvironmentVariable("HIKYAKU_AOT_PROGRAM") is { Length: > 0 } named) return named;
        var folder = new TestFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete();
        ProgramCommand publish = new("dotnet", "publish", Path.Combine(Checkout.Root, "src/Hikyaku.Cli"), "-c", "Release", "-r", Runtime(), "-v", "quiet", "--nologo", "-o", folder.At("aot"))
        {
            Limit = TimeSpan.FromMinutes(10),
        };
        ProgramResult published = (await ProgramRunner.RunAsync(publish)).MustSucceed();
        Assert.DoesNotContain("warning IL", published.Text, StringComparison.Ordinal);
        return folder.At("aot/hikyaku");
    }

    private static string Runtime() => RuntimeInformation.RuntimeIdentifier.StartsWith("linux-musl", StringComparison.Ordinal)
        ? "linux-musl-x64"
        : $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
}
