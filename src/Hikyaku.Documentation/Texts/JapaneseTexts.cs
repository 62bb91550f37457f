namespace Hikyaku.Documentation.Texts;

/// <summary>What the rows and the verbs say, in Japanese. A text that has no Japanese yet is given in English; a test names it.</summary>
internal static class JapaneseTexts
{
    /// <summary>Summaries by parameter, one file a family.</summary>
    public static IReadOnlyDictionary<string, string> Summaries { get; } = Load(
        TextResource.Names("japanese").Where(static name => name.StartsWith("japanese/parameters-", StringComparison.Ordinal)));

    /// <summary>What a status says instead, by the English text.</summary>
    public static IReadOnlyDictionary<string, string> Explanations { get; } = Load(["japanese/explanations"]);

    /// <summary>Descriptions of verbs, options and arguments, by the English text.</summary>
    public static IReadOnlyDictionary<string, string> Commands { get; } = Load(["japanese/commands"]);

    /// <summary>One of <see cref="Explanations"/>.</summary>
    public static string Explain(string english, DocumentLanguage language) => language == DocumentLanguage.Japanese ? Explanations.GetValueOrDefault(english, english) : english;

    private static Dictionary<string, string> Load(IEnumerable<string> names)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in names)
            foreach ((string key, string text) in TextResource.ReadPairs(name))
                if (!texts.TryAdd(key, text)) throw new FormatException($"{name}: twice: {key}");
        return texts;
    }
}
