using Hikyaku.PostfixTools;

namespace Hikyaku.UnitTests.PostfixTools;

/// <summary>A configuration directory of a test's own, gone when it is disposed of.</summary>
internal sealed class ToolFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hikyaku-tools-");

    /// <param name="mainCf">Lines of main.cf.</param>
    public ToolFolder(string mainCf = "") => Write("main.cf", mainCf);

    public string Path => _folder.FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, one character a byte; returns its path.</summary>
    public string Write(string name, string content)
    {
        string path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, System.Text.Encoding.Latin1);
        return path;
    }

    public string Read(string name) => File.ReadAllText(At(name), System.Text.Encoding.Latin1);

    /// <summary>Runs a tool with this directory as its configuration.</summary>
    public Task<ToolRun> RunAsync(string tool, params string[] arguments) => RunAsync(tool, arguments, "");

    public Task<ToolRun> RunAsync(string tool, IReadOnlyList<string> arguments, string input) => RunAsync(tool, arguments, input, static console => console);

    /// <param name="change">What is different about the console.</param>
    public Task<ToolRun> RunAsync(string tool, IReadOnlyList<string> arguments, string input, Func<ToolConsole, ToolConsole> change)
        => ToolRun.OfConsole(tool, arguments, input, console => change(console with { ConfigurationDirectories = [Path] }));

    public void Dispose() => _folder.Delete(recursive: true);
}
