using System.Text.Json.Serialization;

namespace Hikyaku.Master.Admin;

/// <summary>The JSON of the admin API, without reflection. Names are stable: scripts read them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(ReloadReport))]
[JsonSerializable(typeof(StopReport))]
[JsonSerializable(typeof(QueueCommand))]
[JsonSerializable(typeof(QueueCommandResult))]
public sealed partial class AdminJson : JsonSerializerContext;
