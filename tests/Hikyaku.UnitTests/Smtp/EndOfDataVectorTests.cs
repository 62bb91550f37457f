using System.Text;
using System.Text.Json;
using Hikyaku.Smtp.Content;
using Xunit;

namespace Hikyaku.UnitTests.Smtp;

/// <summary>The 980 end-of-data vectors: only those that hold the five bytes in a row may end a message.</summary>
public sealed class EndOfDataVectorTests
{
    private const string Before = "Subject: a\r\n\r\nx", After = "MAIL FROM:<s@e>\r\nRCPT TO:<v@local>\r\nDATA\r\n\r\nsmuggled\r\n.\r\n";

    [Fact]
    public void Read_EveryVector_EndsOnlyWhereItMay()
    {
        string? path = VectorFile.Find();
        Assert.SkipWhen(path is null, "../shared/data/own/eod-vectors.json is not there");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path!));
        int lawful = 0, others = 0;
        foreach (JsonElement vector in document.RootElement.GetProperty("vectors").EnumerateArray())
        {
            bool ends = vector.GetProperty("is_end_of_data").GetBoolean();
            Check(vector.GetProperty("id").GetString()!, Convert.FromHexString(vector.GetProperty("hex").GetString()!), ends, vector.GetProperty("has_bare_cr_lf_or_nul").GetBoolean());
            _ = ends ? lawful++ : others++;
        }
        Assert.Equal((12, 968), (lawful, others));
    }

    private static void Check(string id, byte[] vector, bool ends, bool hasStray)
    {
        byte[] wire = [.. Encoding.ASCII.GetBytes(Before), .. vector, .. Encoding.ASCII.GetBytes(After)];
        foreach (byte[][] feeding in DotReaderTests.Feedings(wire))
        {
            DotReaderResult result = DotReaderResult.Run(feeding);
            Assert.True(result.Ended, id);
            bool endedInVector = result.Rest.Length >= After.Length;
            Assert.True(ends == endedInVector, id);
            if (!ends) Assert.True(hasStray == (result.Stray != StrayBytes.None), id);
            AssertClean(id, result.Content);
        }
    }

    private static void AssertClean(string id, byte[] content)
    {
        string text = Encoding.Latin1.GetString(content).Replace("\r\n", "", StringComparison.Ordinal);
        Assert.False(text.AsSpan().ContainsAny("\r\n\0"), id);
    }
}
