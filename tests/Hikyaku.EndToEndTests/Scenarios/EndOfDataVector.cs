using System.Text.Json;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>One row of the end-of-data suite: bytes that some server somewhere takes for the end of DATA.</summary>
/// <param name="Id">The three parts: terminator, dots, terminator.</param>
/// <param name="EndsData">It holds a real CR LF dot CR LF.</param>
internal sealed record EndOfDataVector(string Id, byte[] Bytes, bool EndsData)
{
    public static IReadOnlyList<EndOfDataVector> Read(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. document.RootElement.GetProperty("vectors").EnumerateArray().Select(v => new EndOfDataVector(
                v.GetProperty("id").GetString()!,
                Convert.FromHexString(v.GetProperty("hex").GetString()!),
                v.GetProperty("is_end_of_data").GetBoolean())),
        ];
    }
}
