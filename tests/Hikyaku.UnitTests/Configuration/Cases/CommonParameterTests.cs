using System.Text.RegularExpressions;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Values;
using Hikyaku.UnitTests.Configuration.Conformance;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Cases;

/// <summary>The parameters that sites set most: each does what it says, or says by name what happens instead.</summary>
public sealed partial class CommonParameterTests
{
    /// <summary>The first chapter that is still to come.</summary>
    private const int NextChapter = 3;

    [Fact]
    public void Parameters_ThatSitesSetMost_AreImplementedOrSayWhatHappensInstead()
    {
        string text = File.ReadAllText(PostfixCases.Need("research/postfix.md"));
        int from = text.IndexOf("### i.2 ", StringComparison.Ordinal), to = text.IndexOf("\n---", from, StringComparison.Ordinal);
        string[] names = [.. Backticked().Matches(text[from..to]).SelectMany(match => match.Groups[1].Value.Split(' ')).Distinct()];
        Assert.InRange(names.Length, 185, 200);
        var wrong = new List<string>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            ParameterStatus? status = (AllParameters.Find(name) ?? TransportTemplates.Find(name))?.Status;
            string kind = status is null ? "no row" : status.Kind == ParameterStatusKind.Planned ? $"chapter {status.Chapter}" : status.Kind.ToString();
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            bool isHonest = status?.Kind switch
            {
                ParameterStatusKind.Implemented => true,
                ParameterStatusKind.Planned => status.Chapter >= NextChapter && status.Chapter <= Roadmap.Chapters.Count,
                null => false,
                _ => status.Explanation.Length > 0,
            };
            if (!isHonest) wrong.Add($"{name}: {kind}");
        }
        Console.Out.WriteLine($"common parameters: {names.Length}: {string.Join(", ", counts.Select(pair => $"{pair.Key} {pair.Value}"))}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [GeneratedRegex("`([a-zA-Z0-9_ ]+)`")]
    private static partial Regex Backticked();
}
