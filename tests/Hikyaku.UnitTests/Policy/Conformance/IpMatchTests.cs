using System.Text;
using Hikyaku.Mail;
using Hikyaku.Policy.DnsLists;
using Hikyaku.UnitTests.Tables.Conformance;
using Xunit;

namespace Hikyaku.UnitTests.Policy.Conformance;

/// <summary>Postfix's patterns for answers of DNS lists (src/util/ip_match.in): which addresses match, and what is wrong with bad ones.</summary>
public class IpMatchTests(ITestOutputHelper output)
{
    [Fact]
    public void IpMatch_Patterns_MatchAndFailAsInTheReference()
    {
        string reference = UpstreamData.Text("util", "ip_match.ref");
        string[] input = UpstreamData.Text("util", "ip_match.in").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var actual = new StringBuilder();
        foreach (string line in input)
        {
            string[] words = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            actual.Append("> ").Append(line).Append('\n');
            if (!DnsListFilter.TryParse(words[0], out DnsListFilter? filter, out string fault))
            {
                actual.Append("Error: ").Append(fault).Append('\n');
                continue;
            }
            foreach (string address in words[1..])
                actual.Append("Match ").Append(address).Append(StrictIPAddress.TryParse(address, out var parsed) && filter!.Matches(parsed) ? ": yes\n" : ": no\n");
        }
        // "Code:" shows how Postfix keeps a pattern.
        string expected = string.Concat(reference.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static l => !l.StartsWith("Code: ", StringComparison.Ordinal)).Select(static l => l + "\n"));
        output.WriteLine($"util/ip_match: {(expected == actual.ToString() ? input.Length : 0)}/{input.Length} patterns");
        Assert.Equal(expected, actual.ToString());
    }
}
