namespace Hikyaku.Diagnosis.Explaining;

/// <param name="Name">What it is: <c>listens on</c>, <c>port</c>, a parameter's name.</param>
/// <param name="Value">What holds.</param>
/// <param name="Place">The file and line that say so, or <c>built-in default</c>.</param>
public sealed record ExplainedFact(string Name, string Value, string Place);
