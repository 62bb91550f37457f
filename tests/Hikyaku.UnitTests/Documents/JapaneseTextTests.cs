using Hikyaku.Configuration.MasterCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Documentation.Commands;
using Hikyaku.Documentation.Texts;
using Xunit;

namespace Hikyaku.UnitTests.Documents;

/// <summary>What the documents say of rows and verbs exists in Japanese.</summary>
public sealed class JapaneseTextTests
{
    [Fact]
    public void EveryParameter_HasAJapaneseSummary()
    {
        string[] missing = [.. AllParameters.Rows.Select(static row => row.Name).Where(static name => !JapaneseTexts.Summaries.ContainsKey(name))];
        Assert.True(missing.Length == 0, $"add to src/Hikyaku.Documentation/Japanese/parameters-*.tsv: {string.Join(' ', missing.Take(50))}");
    }

    [Fact]
    public void EveryJapaneseSummary_BelongsToARow() => Assert.DoesNotContain(JapaneseTexts.Summaries.Keys, static name => AllParameters.Find(name) is null);

    [Fact]
    public void EveryJapaneseSummary_IsJapanese_WithAFullStop() => Assert.DoesNotContain(JapaneseTexts.Summaries, static pair => !IsSentence(pair.Value));

    [Fact]
    public void EveryExplanation_HasItsJapanese()
    {
        IEnumerable<string> english =
        [
            .. AllParameters.Rows.Where(static row => row.Status.Successor.Length == 0).Select(static row => row.Status.Explanation),
            .. KnownCommand.Names.Select(static name => KnownCommand.Find(name)!.Note),
        ];
        string[] missing = [.. english.Where(static text => text.Length > 0 && !JapaneseTexts.Explanations.ContainsKey(text)).Distinct()];
        Assert.True(missing.Length == 0, $"add to src/Hikyaku.Documentation/Japanese/explanations.tsv:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void EveryVerbOptionAndArgument_HasItsJapanese()
    {
        CommandLineDescription commandLine = CommandTree.Read();
        IEnumerable<string> english =
        [
            .. commandLine.Options.Select(static option => option.Description),
            .. commandLine.Verbs.Select(static verb => verb.Description),
            .. commandLine.Verbs.SelectMany(static verb => verb.Options).Select(static option => option.Description),
            .. commandLine.Verbs.SelectMany(static verb => verb.Arguments).Select(static argument => argument.Description),
        ];
        string[] missing = [.. english.Where(static text => !JapaneseTexts.Commands.ContainsKey(text)).Distinct()];
        Assert.True(missing.Length == 0, $"add to src/Hikyaku.Documentation/Japanese/commands.tsv:\n{string.Join('\n', missing)}");
        Assert.Empty(JapaneseTexts.Commands.Keys.Except(english));
    }

    // Kana somewhere, a full stop at the end.
    private static bool IsSentence(string text)
        => text.Any(static c => c is >= '\u3041' and <= '\u30FF') && text[^1] == '。' && text[0] != ' ' && !text.Contains('\u3000') && !text.Contains("。。", StringComparison.Ordinal);
}
