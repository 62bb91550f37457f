using Hikyaku.Documentation.Commands;
using Hikyaku.Documentation.Pages;
using Hikyaku.Documentation.Parameters;
using Hikyaku.Documentation.Texts;
using Hikyaku.Tables;

namespace Hikyaku.Documentation;

/// <summary>
/// Every file that is made from the rows and the verbs. To add a manual page: 1. its text in Texts/en and Texts/ja; 2. its line in <see cref="Pages"/>;
/// 3. its link in Hikyaku.Cli's InstallPlan.
/// </summary>
internal static class GeneratedDocuments
{
    private static readonly (string Name, int Section)[] Pages = [("hikyaku", 8), ("hikyaku-main.cf", 5), ("hikyaku-master.cf", 5)];

    private static readonly (string Path, DocumentLanguage Language)[] FilesWithCounts = [("README.md", DocumentLanguage.English), ("README.ja.md", DocumentLanguage.Japanese)];

    /// <summary>Path below the project's root, and text.</summary>
    /// <param name="commandLine">The verbs.</param>
    /// <param name="readFile">Reads a file by its path below the root: those of which only a part is generated.</param>
    public static IEnumerable<(string Path, string Text)> Write(CommandLineDescription commandLine, Func<string, string> readFile)
    {
        foreach (DocumentLanguage language in (DocumentLanguage[])[DocumentLanguage.English, DocumentLanguage.Japanese])
        {
            yield return (ParameterDocument.Path(language), ParameterDocument.Write(language));
            foreach ((string name, int section) in Pages)
            {
                string text = TextResource.Read($"{Phrases.Of(language).Code}/{name}");
                var page = new ManualPage(name, section, language, PageReader.Read(text, Inserts(commandLine, language)));
                yield return (page.Path, ManWriter.Write(page));
            }
        }
        foreach ((string path, DocumentLanguage language) in FilesWithCounts) yield return (path, MarkedPart.Replace(readFile(path), StatusCounts.Sentence(language)));
    }

    private static Dictionary<string, Func<IEnumerable<Block>>> Inserts(CommandLineDescription commandLine, DocumentLanguage language) => new(StringComparer.Ordinal)
    {
        ["parameters"] = () => ParameterList.Write(language),
        ["options"] = () => CommandList.Options(commandLine, language),
        ["verbs"] = () => CommandList.Verbs(commandLine, language),
        ["tools"] = () => Tools(commandLine, language),
        ["tables"] = () => Tables(language),
        ["services"] = () => ServiceList.Write(language),
    };

    private static IEnumerable<Block> Tools(CommandLineDescription commandLine, DocumentLanguage language)
    {
        yield return new Paragraph(Words(commandLine.Tools.Order(StringComparer.Ordinal), Phrases.Of(language)));
    }

    private static IEnumerable<Block> Tables(DocumentLanguage language)
    {
        Phrases phrases = Phrases.Of(language);
        yield return new Definition(phrases.TablesHere, Words(TableTypes.Names.Where(TableTypes.IsSupported), phrases));
        yield return new Definition(phrases.TablesElsewhere, Words(TableTypes.Names.Where(static name => !TableTypes.IsSupported(name)), phrases));
    }

    private static string Words(IEnumerable<string> words, Phrases phrases) => string.Join(phrases.BetweenWords, words.Select(static word => $"`{word}`")) + phrases.FullStop;
}
