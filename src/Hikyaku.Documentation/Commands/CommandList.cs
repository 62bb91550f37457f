using Hikyaku.Documentation.Pages;
using Hikyaku.Documentation.Texts;

namespace Hikyaku.Documentation.Commands;

/// <summary>The verbs and their options for a manual page.</summary>
internal static class CommandList
{
    public static IEnumerable<Block> Verbs(CommandLineDescription commandLine, DocumentLanguage language)
    {
        foreach (CommandDescription verb in commandLine.Verbs)
        {
            IEnumerable<string> parts = [.. verb.Options.Select(static option => option.IsRequired ? option.Short : $"[{option.Short}]"), .. verb.Arguments.Select(static a => a.ToString())];
            string term = string.Join(' ', [$"`{verb.Name}`", .. parts.Select(static part => part.Contains('-') ? $"`{part}`" : part)]);
            yield return new Definition(term, Say(verb.Description, language))
            {
                Details =
                [
                    .. verb.Options.Select(option => new Definition($"`{option.All}`", Say(option.Description, language))),
                    .. verb.Arguments.Select(argument => new Definition(argument.Name, Say(argument.Description, language))),
                ],
            };
        }
    }

    public static IEnumerable<Block> Options(CommandLineDescription commandLine, DocumentLanguage language)
        => commandLine.Options.Select(option => new Definition($"`{option.All}`", Say(option.Description, language)));

    private static string Say(string english, DocumentLanguage language)
        => language == DocumentLanguage.Japanese ? JapaneseTexts.Commands.GetValueOrDefault(english, english) : english;
}
