using System.Text.Json.Serialization;

namespace Hikyaku.Diagnosis.Explaining;

/// <summary>The JSON of <c>explain --json</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(Explanation[]))]
public sealed partial class ExplanationJson : JsonSerializerContext;
