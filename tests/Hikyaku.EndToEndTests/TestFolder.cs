using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests;

/// <summary>A folder of one test's own, short enough for socket paths. It stays when the test failed.</summary>
internal sealed class TestFolder
{
    public TestFolder()
    {
        Path = Directory.CreateTempSubdirectory("hk-").FullName;
        // Servers run as "nobody" when the tests run as root: the folder must be passable for them.
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        Unprivileged.Give(Path);
    }

    public string Path { get; }

    public string At(string relativePath) => System.IO.Path.Combine(Path, relativePath);

    /// <summary>Makes a folder below this one that the servers under test may write.</summary>
    public string MakeFolder(string relativePath)
    {
        string path = Directory.CreateDirectory(At(relativePath)).FullName;
        Unprivileged.Give(path);
        return path;
    }

    public string WriteFile(string relativePath, string text)
    {
        string path = At(relativePath);
        File.WriteAllText(path, text);
        Unprivileged.Give(path);
        return path;
    }

    public void Delete() => Directory.Delete(Path, recursive: true);
}
