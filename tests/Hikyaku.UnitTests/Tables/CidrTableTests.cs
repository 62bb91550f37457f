using System.Text;
using CsCheck;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Tables;

public sealed class CidrTableTests
{
    [Fact]
    public void If_Negated_DoesNotHoldForTheOtherFamily()
    {
        using TableFixture tables = new TableFixture().With("/c", "if !192.0.2.0/24\n::/0 six\nendif\n!10.0.0.0/8 four\n");
        Assert.Equal(LookupStatus.NotFound, tables.Find("cidr:/c", "2001:db8::1").Status);
        Assert.Equal("four", tables.Find("cidr:/c", "192.0.2.1").Value);
    }

    [Fact]
    public void If_ThatCannotBeRead_NeverMatches()
    {
        using TableFixture tables = new TableFixture().With("/c", "if 10.0.0.0/33\n0.0.0.0/0 guarded\nendif\n10.0.0.1 open\n");
        Assert.Equal("open", tables.Find("cidr:/c", "10.0.0.1").Value);
        Assert.Single(tables.Set.Faults);
    }

    /// <summary>Indexed runs between blocks and negated rules give what a reading from top to bottom gives.</summary>
    [Fact]
    public void Find_LongTables_TheFirstRuleThatHoldsTheAddressAnswers()
    {
        var gen =
            from seed in Gen.Int
            from kinds in Gen.Int[0, 40].Array[60, 400]
            select (seed, lines: Array.ConvertAll(kinds, static k => k switch { 0 => "not", 1 or 2 => "if", 3 or 4 => "endif", _ => "plain" }));
        gen.Sample(
            t =>
            {
                var random = new Random(t.seed);
                using TableFixture tables = new TableFixture().With("/c", Source(t.lines, random));
                LookupTable table = tables.Open("cidr:/c");
                for (int i = 0; i < 40; i++)
                {
                    uint address = (uint)random.Next(1 << 12) << 20 | (uint)random.Next(4);
                    string expected = Slow(tables, t.lines, new Random(t.seed), address);
                    Assert.Equal(expected, TableFixture.Finish(table.LookupAsync(Text(address), CancellationToken.None)).Value);
                }
            },
            iter: 60);
    }

    private static string Source(string[] lines, Random random)
    {
        var text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            (uint network, int length) = Network(random);
            text.Append(lines[i] switch
            {
                "if" => $"if {Text(network)}/{length}\n",
                "endif" => depth > 0 ? "endif\n" : "# nothing\n",
                "not" => $"!{Text(network)}/{length} {i}\n",
                _ => $"{Text(network)}/{length} {i}\n",
            });
            depth += lines[i] == "if" ? 1 : lines[i] == "endif" && depth > 0 ? -1 : 0;
        }
        for (; depth > 0; depth--) text.Append("endif\n");
        return text.ToString();
    }

    private static string Slow(TableFixture tables, string[] lines, Random random, uint address)
    {
        Assert.Empty(tables.Set.Faults);
        var open = new Stack<bool>();
        string answer = "";
        for (int i = 0; i < lines.Length; i++)
        {
            (uint network, int length) = Network(random);
            bool holds = length == 0 || (address ^ network) >> (32 - length) == 0;
            if (lines[i] == "if") open.Push(holds);
            else if (lines[i] == "endif") _ = open.TryPop(out _);
            else if (answer.Length == 0 && open.All(static o => o) && holds != (lines[i] == "not")) answer = $"{i}";
        }
        return answer;
    }

    private static (uint Network, int Length) Network(Random random)
    {
        int length = random.Next(4) == 0 ? 32 : random.Next(3, 13);
        uint address = (uint)random.Next(1 << 12) << 20 | (length == 32 ? (uint)random.Next(4) : 0);
        return (length == 32 ? address : address >> (32 - length) << (32 - length), length);
    }

    private static string Text(uint address) => $"{address >> 24}.{address >> 16 & 255}.{address >> 8 & 255}.{address & 255}";
}
