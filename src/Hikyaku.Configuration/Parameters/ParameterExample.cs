namespace Hikyaku.Configuration.Parameters;

/// <summary>A line for main.cf that shows how a parameter is written.</summary>
/// <param name="Value">What stands behind the <c>=</c>.</param>
/// <param name="Meaning">What the line does, half a sentence; empty for an example that only shows the form.</param>
public sealed record ParameterExample(string Value, string Meaning);
