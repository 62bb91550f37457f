using System.Text;

namespace Hikyaku.UnitTests.PostfixTools.Postconf;

/// <summary>A configuration directory of one test; text is Latin-1, one character a byte.</summary>
internal sealed class PostconfFolder : IDisposable
{
    public PostconfFolder(string main = "", string master = "")
    {
        Path = Directory.CreateTempSubdirectory("hikyaku-postconf-").FullName;
        Main = main;
        Master = master;
    }

    public string Path { get; }

    public string Main
    {
        get => Read("main.cf");
        set => Write("main.cf", value);
    }

    public string Master
    {
        get => Read("master.cf");
        set => Write("master.cf", value);
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public Task<PostconfRun> Run(params string[] arguments) => PostconfRun.Of(["-c", Path, .. arguments]);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string Read(string name) => File.ReadAllText(At(name), Encoding.Latin1);

    private void Write(string name, string text) => File.WriteAllText(At(name), text, Encoding.Latin1);
}
