using Hikyaku.Configuration.Parameters;
using Hikyaku.Diagnosis.Explaining;

namespace Hikyaku.Cli;

/// <summary>An explanation as three aligned columns and sentences; long values and lists of names go on in the next line.</summary>
internal static class ExplanationText
{
    private const int LongestValue = 60;
    private const int MostLines = 6;

    public static void Write(Explanation explanation, TextWriter output)
    {
        output.WriteLine(Terminal.Bold(explanation.Subject));
        if (explanation.Summary.Length > 0) output.WriteLine($"  {explanation.Summary}");
        int name = explanation.Facts.Count == 0 ? 0 : explanation.Facts.Max(static f => f.Name.Length);
        int value = explanation.Facts.Count == 0 ? 0 : Math.Min(LongestValue, explanation.Facts.Max(static f => f.Value.Length));
        string previous = "";
        foreach (ExplainedFact fact in explanation.Facts)
        {
            string[] lines = [.. Wrap(fact.Value)];
            output.WriteLine($"  {(fact.Name == previous ? "" : fact.Name).PadRight(name)}  {lines[0].PadRight(value)}  {Terminal.Faint(fact.Place)}".TrimEnd());
            string indent = new(' ', name + 4);
            foreach (string line in lines.Take(MostLines).Skip(1)) output.WriteLine(indent + line);
            if (lines.Length > MostLines) output.WriteLine($"{indent}… and {lines.Length - MostLines} lines more: --json shows all");
            previous = fact.Name;
        }
        WriteExamples(explanation, output);
        foreach (string sentence in explanation.Sentences) output.WriteLine($"  {sentence}");
        if (explanation.Related.Count > 0) output.WriteLine($"  See also {string.Join(", ", explanation.Related)}.");
        output.WriteLine();
    }

    private static void WriteExamples(Explanation explanation, TextWriter output)
    {
        foreach (ParameterExample example in explanation.Examples)
        {
            string line = $"{explanation.Subject} = {example.Value}".TrimEnd();
            output.WriteLine(example.Meaning.Length == 0 ? $"  Example: {line}" : $"  Example: {line}  {Terminal.Faint($"({example.Meaning})")}");
        }
    }

    /// <summary>Breaks at blanks only; a long word stays whole.</summary>
    private static IEnumerable<string> Wrap(string value)
    {
        while (value.Length > LongestValue)
        {
            int at = value.LastIndexOf(' ', LongestValue);
            if (at <= 0) at = value.IndexOf(' ', StringComparison.Ordinal);
            if (at <= 0) break;
            yield return value[..at];
            value = value[(at + 1)..];
        }
        yield return value;
    }
}
