using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration;

/// <summary>main.cf and hikyaku.cf alone, for commands that need some values: master.cf isn't read and nothing is checked, so that they start fast.</summary>
public static class MainParameters
{
    /// <param name="directory">As the caller wrote it: $config_directory is this text.</param>
    /// <exception cref="IOException">main.cf isn't there or can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ParameterView Load(string directory)
    {
        var context = new ViewContext { ConfigurationDirectory = directory };
        var bag = new DiagnosticBag();
        var main = new ParameterDictionary();
        string mainCf = Path.Combine(directory, "main.cf"), own = Path.Combine(directory, "hikyaku.cf");
        MainCfReader.Read(SourceFile.Split(mainCf, FileBytes.Read(mainCf, context.Open)), ValueOriginKind.MainCf, main, bag);
        if (File.Exists(own)) MainCfReader.Read(SourceFile.Split(own, FileBytes.Read(own, context.Open)), ValueOriginKind.HikyakuCf, main, bag);
        return new ParameterView(main, null, context);
    }
}
