using System.Net;
using Hikyaku.Rewriting;
using Xunit;

namespace Hikyaku.UnitTests.Rewriting;

public class LocalRewriteClientsTests
{
    private static async Task<bool?> Matches(string value, string address, string? user = null)
    {
        using var site = new Site($"local_header_rewrite_clients = {value}\nmynetworks = 10.0.0.0/8\n");
        var clients = LocalRewriteClients.Create(site.Parameters, site.Tables, site.Networks, site.Addresses, site.Diagnostics);
        Assert.Empty(site.Diagnostics);
        return await clients.MatchesAsync("unknown", IPAddress.Parse(address.AsSpan()), user, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("permit_inet_interfaces", "127.0.0.1", null, true)]
    [InlineData("permit_inet_interfaces", "192.0.2.10", null, true)]
    [InlineData("permit_inet_interfaces", "192.0.2.11", null, false)]
    [InlineData("permit_mynetworks", "10.1.1.1", null, true)]
    [InlineData("permit_sasl_authenticated", "203.0.113.1", "ken", true)]
    [InlineData("permit_sasl_authenticated", "203.0.113.1", null, false)]
    [InlineData("inline:{ 203.0.113.1=x }", "203.0.113.1", null, true)]
    [InlineData("check_address_map static:x", "203.0.113.1", null, true)]
    [InlineData("fail:down permit_mynetworks", "10.1.1.1", null, null)]
    [InlineData("", "127.0.0.1", null, false)]
    public async Task Matches_Client_IsDecidedByTheFirstWord(string value, string address, string? user, bool? expected)
        => Assert.Equal(expected, await Matches(value, address, user));

    [Fact]
    public void Create_UnknownWord_IsReported()
    {
        using var site = new Site("local_header_rewrite_clients = permit_everybody, permit_tls_clientcerts\n");
        LocalRewriteClients.Create(site.Parameters, site.Tables, site.Networks, site.Addresses, site.Diagnostics);
        Assert.Equal(2, site.Diagnostics.Count);
        Assert.Contains("chapter 4", site.Diagnostics[1].Message, StringComparison.Ordinal);
    }
}
