using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Diagnosis.Explaining;

/// <summary>An answer to "why": a heading, facts with the places they come from, and sentences.</summary>
/// <param name="Subject">What was asked about.</param>
/// <param name="Facts">In the order of reading.</param>
/// <param name="Sentences">In plain words, one a line.</param>
public sealed record Explanation(string Subject, IReadOnlyList<ExplainedFact> Facts, IReadOnlyList<string> Sentences)
{
    /// <summary>What the subject is for, in a sentence or two; empty where the facts say it.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Lines that show how it is written.</summary>
    public IReadOnlyList<ParameterExample> Examples { get; init; } = [];

    /// <summary>Names to ask about next.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}
