using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Server;

/// <summary>
/// The built programs. Tests that run as root give their servers to "nobody", who may not be able to read the checkout: then they run a
/// copy in the temporary folder, removed when the tests end. HIKYAKU_PROGRAM names another program to test instead, for example one
/// published with Native AOT.
/// </summary>
internal static class HikyakuProgram
{
    private static readonly Lazy<string> Server =
        new(() => Environment.GetEnvironmentVariable("HIKYAKU_PROGRAM") is { Length: > 0 } named ? named : Prepare("Hikyaku.Cli", "hikyaku"));

    private static readonly Lazy<string> Submit = new(() => Prepare("Hikyaku.Submit", "hikyaku-sendmail"));

    public static string Path => Server.Value;

    /// <summary>The small program behind <c>sendmail</c> and <c>mailq</c>.</summary>
    public static string Sendmail => Submit.Value;

    private static string Prepare(string project, string program)
    {
        string built = System.IO.Path.Combine(Checkout.Root, "src", project, "bin", Checkout.Configuration, "net10.0");
        if (!Requires.IsRoot) return System.IO.Path.Combine(built, program);
        string copy = Directory.CreateTempSubdirectory("hk-program-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(copy, recursive: true);
        Copy(new DirectoryInfo(built), copy);
        return System.IO.Path.Combine(copy, program);
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        // Passable and readable for everybody.
        File.SetUnixFileMode(to, (UnixFileMode)0b111_101_101);
        foreach (FileInfo file in from.GetFiles())
        {
            string target = System.IO.Path.Combine(to, file.Name);
            file.CopyTo(target);
            File.SetUnixFileMode(target, (UnixFileMode)0b111_101_101);
        }
        foreach (DirectoryInfo folder in from.GetDirectories()) Copy(folder, System.IO.Path.Combine(to, folder.Name));
    }
}
