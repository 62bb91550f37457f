using System.Globalization;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Documentation.Pages;
using Hikyaku.Documentation.Texts;

namespace Hikyaku.Documentation.Parameters;

/// <summary>All parameters for a manual page, in alphabetical order, those that do nothing here plainly marked.</summary>
internal static class ParameterList
{
    public static IEnumerable<Block> Write(DocumentLanguage language) => InOrder.Select(row => (Block)Write(new ParameterDescription(row, language), row, language));

    public static IEnumerable<Parameter> InOrder => AllParameters.Rows.OrderBy(static row => row.Name, StringComparer.Ordinal);

    private static Definition Write(ParameterDescription parameter, Parameter row, DocumentLanguage language)
    {
        Phrases phrases = Phrases.Of(language);
        string value = parameter.Default.Length == 0 ? phrases.Empty : $"`{parameter.Default.Replace("`", "``", StringComparison.Ordinal)}`";
        List<string> sentences = [];
        if (parameter.Summary.Length > 0) sentences.Add(parameter.Summary);
        sentences.Add((language == DocumentLanguage.Japanese ? parameter.Kind : Phrases.Capital(parameter.Kind)) + phrases.FullStop);
        if (parameter.Since.Length > 0) sentences.Add(string.Format(CultureInfo.InvariantCulture, phrases.SincePostfix, parameter.Since) + phrases.FullStop);
        if (row.Status.Kind != ParameterStatusKind.Implemented) sentences.Add($"[{parameter.Status}]");
        return new Definition($"`{parameter.Name}` ({phrases.Default}: {value})", string.Join(phrases.BetweenSentences, sentences));
    }
}
