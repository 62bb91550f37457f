using System.Reflection;
using System.Text;

namespace Hikyaku.Documentation.Texts;

/// <summary>The texts that are embedded in this assembly: pages by language, Japanese sentences by what they translate.</summary>
internal static class TextResource
{
    private static readonly Assembly Here = typeof(TextResource).Assembly;

    public static IEnumerable<string> Names(string folder) => Here.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">There is no such text.</exception>
    public static string Read(string name)
    {
        using Stream stream = Here.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"there is no text {name}");
        return new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)).ReadToEnd();
    }

    /// <summary>Lines of <c>key TAB text</c>; empty lines and those that begin with <c>#</c> are skipped.</summary>
    /// <exception cref="FormatException">A line without a tab.</exception>
    public static IEnumerable<(string Key, string Text)> ReadPairs(string name)
    {
        foreach (string line in Read(name).Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            int tab = line.IndexOf('\t');
            if (tab <= 0) throw new FormatException($"{name}: no tab in: {line}");
            yield return (line[..tab], line[(tab + 1)..]);
        }
    }
}
