using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Hikyaku.Cli;

/// <summary>One JSON value and a line end on standard output.</summary>
internal static class JsonOutput
{
    public static void Write<T>(T value, JsonTypeInfo<T> type) => Console.Out.WriteLine(JsonSerializer.Serialize(value, type));
}
