using System.Text.Json.Serialization;
using Hikyaku.Sasl.Store;

namespace Hikyaku.Cli;

/// <summary>The JSON of <c>user list --json</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UserEntry[]))]
internal sealed partial class UserJson : JsonSerializerContext;
