using System.Security.Authentication;
using Hikyaku.Tls;
using Hikyaku.Tls.Client;
using Hikyaku.UnitTests.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Tls;

public sealed class TlsTextTests
{
    [Theory]
    [InlineData(">=TLSv1", SslProtocols.Tls12 | SslProtocols.Tls13)]
    [InlineData(">=TLSv1.3", SslProtocols.Tls13)]
    [InlineData(">=tlsv1.2, <=TLSv1.2", SslProtocols.Tls12)]
    [InlineData("!SSLv2, !SSLv3, !TLSv1.3", SslProtocols.Tls12)]
    [InlineData("TLSv1.2", SslProtocols.Tls12)]
    [InlineData("", SslProtocols.Tls12 | SslProtocols.Tls13)]
    public void Protocols_Text_HasAFloorOf12(string text, SslProtocols expected)
    {
        Assert.True(TlsProtocolList.TryParse(text, out SslProtocols protocols, out _));
        Assert.Equal(expected, protocols);
    }

    [Theory]
    [InlineData("SSLv3")]
    [InlineData("!TLSv1.2 !TLSv1.3")]
    [InlineData("TLSv2")]
    public void Protocols_NothingLeftOrUnknown_IsAFault(string text) => Assert.False(TlsProtocolList.TryParse(text, out _, out _));

    [Theory]
    [InlineData("TLS_AES_256_GCM_SHA384", "TLS_AES_256_GCM_SHA384")]
    [InlineData("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "ECDHE-RSA-AES256-GCM-SHA384")]
    [InlineData("TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "ECDHE-ECDSA-CHACHA20-POLY1305")]
    [InlineData("TLS_RSA_WITH_AES_128_CBC_SHA", "AES128-SHA")]
    public void Cipher_Name_IsOpenSsls(string iana, string openSsl) => Assert.Equal(openSsl, TlsDescription.CipherName(iana));

    [Theory]
    [InlineData("mail.example.org", "MAIL.example.org.", true)]
    [InlineData("mail.example.org", "example.org", false)]
    [InlineData("*.example.org", "mail.example.org", true)]
    [InlineData("*.example.org", "a.mail.example.org", false)]
    [InlineData("*.example.org", "example.org", false)]
    [InlineData("m*.example.org", "mail.example.org", false)]
    [InlineData("mail.*.org", "mail.example.org", false)]
    [InlineData("*.*.org", "mail.example.org", false)]
    [InlineData("*.org", "example.org", false)]
    [InlineData("*", "example", false)]
    [InlineData("mail.example.org\0.evil.example", "mail.example.org", false)]
    [InlineData("mail.example.org", ".example.org", true)]
    [InlineData("example.org", ".example.org", false)]
    [InlineData("evilexample.org", ".example.org", false)]
    [InlineData("", "", false)]
    [InlineData("a..b", "a..b", false)]
    public void Certificate_Name_MatchesAsRfc9525Says(string certified, string wanted, bool expected)
        => Assert.Equal(expected, CertificateNames.Matches(certified, wanted));

    [Theory]
    [InlineData("a.example", ClientTlsLevel.Encrypt, "")]
    [InlineData("[a.example]:587", ClientTlsLevel.Verify, "")]
    [InlineData("x.b.example", ClientTlsLevel.Secure, "")]
    [InlineData("f.example", ClientTlsLevel.Secure, "TLS security level fingerprint is not supported yet: chapter 4 (auth and tls)")]
    [InlineData("d.example", ClientTlsLevel.Secure, "TLS security level dane is not supported yet: chapter 8")]
    [InlineData("c.example", ClientTlsLevel.Secure, "TLS policy attribute \"ciphers\" is not supported yet: chapter 4")]
    [InlineData("other.example", ClientTlsLevel.May, "")]
    public void Policy_OfADestination_ComesFromTheMap(string nexthop, ClientTlsLevel level, string fault)
    {
        using TableFixture tables = new TableFixture().With("/p", """
            a.example          encrypt protocols=TLSv1.3
            [a.example]:587    verify match=hostname:.example
            .b.example         secure
            f.example          fingerprint match=00
            d.example          dane
            c.example          encrypt ciphers=high
            """);
        var tls = new ClientTls(new ClientTlsSettings { Default = new ClientTlsPolicy { Level = ClientTlsLevel.May }, PolicyMaps = tables.Set.OpenList(TableFixture.Words("texthash:/p")) });
        ClientTlsPolicy policy = TableFixture.Finish(tls.FindPolicyAsync(nexthop, CancellationToken.None));
        Assert.Equal(level, policy.Level);
        Assert.StartsWith(fault, policy.Fault, StringComparison.Ordinal);
        Assert.Equal(fault.Length == 0, policy.Fault.Length == 0);
    }

    [Fact]
    public void Policy_TableError_IsAFaultAndNeverWeaker()
    {
        using var tables = new TableFixture();
        var tls = new ClientTls(new ClientTlsSettings { PolicyMaps = tables.Set.OpenList(TableFixture.Words("fail:x")) });
        Assert.NotEqual("", TableFixture.Finish(tls.FindPolicyAsync("a.example", CancellationToken.None)).Fault);
    }
}
