namespace Hikyaku.EndToEndTests.Server;

/// <summary>
/// The built programs, in one folder as an installation has them: a copy in the temporary folder, removed when the tests end, which "nobody" can read too, to whom tests
/// that run as root give their servers. HIKYAKU_PROGRAM names another program to test instead, for example one published with Native AOT.
/// </summary>
internal static class HikyakuProgram
{
    private static readonly Lazy<string> Folder = new(CopyPrograms);

    public static string Path => Environment.GetEnvironmentVariable("HIKYAKU_PROGRAM") is { Length: > 0 } named ? named : System.IO.Path.Combine(Folder.Value, "hikyaku");

    /// <summary>The small program behind <c>sendmail</c> and <c>mailq</c>.</summary>
    public static string Sendmail => System.IO.Path.Combine(Folder.Value, "hikyaku-sendmail");

    private static string CopyPrograms()
    {
        string copy = Directory.CreateTempSubdirectory("hk-program-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(copy, recursive: true);
        foreach (string project in (string[])["Hikyaku.Cli", "Hikyaku.Submit"])
            Copy(new DirectoryInfo(System.IO.Path.Combine(Checkout.Root, "src", project, "bin", Checkout.Configuration, "net10.0")), copy);
        return copy;
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        // Passable and readable for everybody.
        File.SetUnixFileMode(to, (UnixFileMode)0b111_101_101);
        foreach (FileInfo file in from.GetFiles())
        {
            string target = System.IO.Path.Combine(to, file.Name);
            file.CopyTo(target, overwrite: true);
            File.SetUnixFileMode(target, (UnixFileMode)0b111_101_101);
        }
        foreach (DirectoryInfo folder in from.GetDirectories()) Copy(folder, System.IO.Path.Combine(to, folder.Name));
    }
}
