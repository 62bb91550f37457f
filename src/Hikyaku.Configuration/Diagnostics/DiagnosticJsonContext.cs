using System.Text.Json.Serialization;

namespace Hikyaku.Configuration.Diagnostics;

/// <summary>The generated serializer of findings.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DiagnosticJson[]))]
public sealed partial class DiagnosticJsonContext : JsonSerializerContext;
