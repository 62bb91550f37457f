using Hikyaku.Configuration.Checks;
using Hikyaku.Configuration.Diagnostics;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

/// <summary>Which tables Postfix's proxymap opens for others, and what check says of one that it would refuse.</summary>
public sealed class ProxyMapTests
{
    /// <summary>As Postfix's own tests of proxymap begin: no table of any default.</summary>
    private const string NoTables = "alias_maps =\nlocal_recipient_maps =\nsmtpd_forbidden_commands =\npostscreen_cache_map =\naddress_verify_map =\n";

    private const string Master = "smtp inet n - n - - smtpd\n" + ConfigurationFolder.StockTransports;

    [Theory]
    [InlineData("", "")]
    [InlineData("local_recipient_maps = proxy:unix:passwd.byname cdb:/some/aliases", "unix:passwd.byname")]
    [InlineData("local_recipient_maps = proxy:unix:passwd.byname proxy:proxy:cdb:/some/aliases", "cdb:/some/aliases unix:passwd.byname")]
    [InlineData("postscreen_cache_map = proxy:lmdb:/some/path", "lmdb:/some/path")]
    [InlineData("smtpd_restriction_classes = foo\nfoo = $bar\nbar = proxy:lmdb:/some/file", "lmdb:/some/file")]
    [InlineData("mynetworks = /etc/postfix/networks", "lmdb:/some/file")]
    [InlineData("mynetworks = proxy:map:/path [123::456] other_non_dict", "map:/path")]
    [InlineData("virtual_alias_maps = unionmap:{proxy:hash:/a, pipemap:{static:x, proxy:hash:/b}}, { proxy:hash:/c, search_order=full }", "hash:/a hash:/b hash:/c")]
    [InlineData("transport_maps = proxy:hash:/a\nproxy_read_maps = proxy:hash:/b", "hash:/b")]
    public void Approved_AreThoseWithProxyInFront(string mainCf, string expected)
    {
        var folder = new ConfigurationFolder($"{NoTables}{mainCf}\n", Master) { ["/etc/postfix/networks"] = "# ours\n192.0.2.0/24\nproxy:lmdb:/some/file\n" };
        Assert.Equal(expected, string.Join(' ', ApprovedProxyTables.Of(folder.Load().Main).Names));
    }

    [Theory]
    [InlineData("virtual_mailbox_maps = proxy:hash:/a\nproxy_read_maps = $virtual_alias_maps", "/etc/postfix/main.cf:3:24", "hash:/a")]
    [InlineData("relay_clientcerts = proxy:hash:/certs", "/etc/postfix/main.cf:3:21", "hash:/certs")]
    [InlineData("my = proxy:hash:/a\nrelay_clientcerts = ${my}b", "/etc/postfix/main.cf:4:21", "hash:/ab")]
    public void Table_Unapproved_IsTold(string mainCf, string place, string table)
    {
        Diagnostic finding = Assert.Single(Findings(mainCf, Master));
        Assert.Equal((place, $"Postfix's proxymap would refuse \"{table}\", which proxy_read_maps doesn't list; here it is read"), (finding.Place.ToString(), finding.Message));
    }

    [Fact]
    public void Table_OfOneService_IsToldWhereItStands()
    {
        Diagnostic finding = Assert.Single(Findings("virtual_alias_maps = proxy:hash:/a", Master.Replace(" smtpd\n", " smtpd\n  -o smtpd_client_restrictions=check_client_access,proxy:hash:/clients\n", StringComparison.Ordinal)));
        Assert.Equal("/etc/postfix/master.cf:2", $"{finding.Place.File}:{finding.Place.Line}");
    }

    [Theory]
    [InlineData("virtual_alias_maps = proxy:hash:/a\nalias_maps = proxy:hash:/b, hash:/c")]
    [InlineData("relay_clientcerts = proxy:hash:/certs\nproxy_read_maps = $relay_clientcerts")]
    [InlineData("my = proxy:hash:/a")]
    public void Table_Approved_GivesNothing(string mainCf) => Assert.Empty(Findings(mainCf, Master));

    [Fact]
    public void ProxymapService_HasAListOfItsOwn_ThatCounts()
        => Assert.Empty(Findings("relay_clientcerts = proxy:hash:/certs", Master + "proxymap unix - - n - - proxymap -o proxy_read_maps=$relay_clientcerts\n"));

    private static IEnumerable<Diagnostic> Findings(string mainCf, string masterCf)
        => ConfigurationFolder.Load($"compatibility_level = 3.12\nlocal_recipient_maps =\n{mainCf}\n", masterCf).Diagnostics.Where(static d => d.Code == "HK0220");
}
