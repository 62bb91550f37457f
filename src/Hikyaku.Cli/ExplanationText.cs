using Hikyaku.Diagnosis.Explaining;

namespace Hikyaku.Cli;

/// <summary>An explanation as three aligned columns and sentences.</summary>
internal static class ExplanationText
{
    private const int LongestValue = 60;

    public static void Write(Explanation explanation, TextWriter output)
    {
        output.WriteLine(Terminal.Bold(explanation.Subject));
        int name = explanation.Facts.Count == 0 ? 0 : explanation.Facts.Max(static f => f.Name.Length);
        int value = explanation.Facts.Count == 0 ? 0 : Math.Min(LongestValue, explanation.Facts.Max(static f => f.Value.Length));
        string previous = "";
        foreach (ExplainedFact fact in explanation.Facts)
        {
            output.WriteLine($"  {(fact.Name == previous ? "" : fact.Name).PadRight(name)}  {fact.Value.PadRight(value)}  {Terminal.Faint(fact.Place)}".TrimEnd());
            previous = fact.Name;
        }
        foreach (string sentence in explanation.Sentences) output.WriteLine($"  {sentence}");
        output.WriteLine();
    }
}
