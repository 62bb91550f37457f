using System.Globalization;
using Hikyaku.Configuration.MasterCf;
using Hikyaku.Documentation.Pages;
using Hikyaku.Documentation.Texts;

namespace Hikyaku.Documentation.Parameters;

/// <summary>What becomes of each of Postfix's programs that master.cf may name.</summary>
internal static class ServiceList
{
    public static IEnumerable<Block> Write(DocumentLanguage language)
    {
        Phrases phrases = Phrases.Of(language);
        foreach (string name in KnownCommand.Names.Order(StringComparer.Ordinal))
        {
            KnownCommand command = KnownCommand.Find(name)!;
            string note = JapaneseTexts.Explain(command.Note, language);
            string meaning = command.Chapter > 0 ? string.Format(CultureInfo.InvariantCulture, phrases.Planned, command.Chapter, phrases.Chapters[command.Chapter - 1])
                : note.Length > 0 ? note : phrases.Implemented;
            yield return new Definition($"`{name}`", Phrases.Capital(meaning) + phrases.FullStop);
        }
    }
}
