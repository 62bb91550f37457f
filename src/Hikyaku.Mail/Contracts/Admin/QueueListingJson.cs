using System.Text.Json.Serialization;

namespace Hikyaku.Mail.Contracts.Admin;

/// <summary>The JSON of a queue listing, shared by the server, the commands and sendmail's small program.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QueueListing))]
[JsonSerializable(typeof(QueueListingMessage[]))]
public sealed partial class QueueListingJson : JsonSerializerContext;
