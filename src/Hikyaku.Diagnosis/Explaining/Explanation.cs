namespace Hikyaku.Diagnosis.Explaining;

/// <summary>An answer to "why": a heading, facts with the places they come from, and sentences.</summary>
/// <param name="Subject">What was asked about.</param>
/// <param name="Facts">In the order of reading.</param>
/// <param name="Sentences">In plain words, one a line.</param>
public sealed record Explanation(string Subject, IReadOnlyList<ExplainedFact> Facts, IReadOnlyList<string> Sentences);
