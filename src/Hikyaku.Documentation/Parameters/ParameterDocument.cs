using System.Text;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Documentation.Texts;

namespace Hikyaku.Documentation.Parameters;

/// <summary>docs/parameters.md and docs/parameters.ja.md: a table of all parameters.</summary>
internal static class ParameterDocument
{
    public static string Path(DocumentLanguage language) => language == DocumentLanguage.Japanese ? "docs/parameters.ja.md" : "docs/parameters.md";

    public static string Write(DocumentLanguage language)
    {
        var text = new StringBuilder(TextResource.Read($"{Phrases.Of(language).Code}/parameters"));
        text.Replace("@counts", StatusCounts.Table(language));
        string columns = language == DocumentLanguage.Japanese ? "| 名前 | 既定値 | 値 | 版 | 状態 | 意味 |" : "| name | default | value | since | status | what it is |";
        char letter = '\0';
        foreach (Parameter row in ParameterList.InOrder)
        {
            if (row.Name[0] != letter)
            {
                letter = row.Name[0];
                text.Append("\n## ").Append(char.ToUpperInvariant(letter)).Append("\n\n").Append(columns).Append("\n|---|---|---|---|---|---|\n");
            }
            Append(text, new ParameterDescription(row, language));
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, ParameterDescription parameter)
    {
        string quote = parameter.Default.Contains('`') ? "``" : "`";
        string value = parameter.Default.Length == 0 ? "" : quote + parameter.Default.Replace("|", @"\|", StringComparison.Ordinal) + quote;
        text.Append($"| `{parameter.Name}` | {value} | {Cell(parameter.Kind)} | {parameter.Since} | {Cell(parameter.Status)} | {Cell(parameter.Summary)} |\n");
    }

    private static string Cell(string text) => text
        .Replace("|", @"\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("*", @"\*", StringComparison.Ordinal);
}
