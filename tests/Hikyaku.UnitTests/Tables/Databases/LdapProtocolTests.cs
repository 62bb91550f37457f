using System.Formats.Asn1;
using Hikyaku.Tables.Databases.Ldap;
using Hikyaku.Tables.Databases.Templates;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Databases;

/// <summary>LDAP on the wire: RFC 4511, 4515, 4516.</summary>
public sealed class LdapProtocolTests
{
    [Theory]
    // RFC 4515 section 3 and 4; the bytes are RFC 4511's.
    [InlineData("(cn=a)", "A3070402636E040161")]
    [InlineData("cn=a", "A3070402636E040161")]
    [InlineData("(cn=*)", "8702636E")]
    [InlineData("(!(cn=a))", "A209A3070402636E040161")]
    [InlineData("(&(cn=a) (sn=b))", "A012A3070402636E040161A3070402736E040162")]
    [InlineData("(|)", "A100")]
    [InlineData("(cn=a*b*c)", "A40F0402636E3009800161810162820163")]
    [InlineData("(cn=*b)", "A4090402636E3003820162")]
    [InlineData("(cn=\\2a)", "A3070402636E04012A")]
    [InlineData("(cn=\\28\\29)", "A3080402636E04022829")]
    [InlineData("(n>=5)", "A50604016E040135")]
    [InlineData("(n<=5)", "A60604016E040135")]
    [InlineData("(n~=5)", "A80604016E040135")]
    [InlineData("(cn:2.5.13.5:=a)", "A9118108322E352E31332E358202636E830161")]
    [InlineData("(cn:dn:=a)", "A90A8202636E8301618401FF")]
    [InlineData("(cn=é)", "A3080402636E0402C3A9")]
    public void Filter_Text_BecomesTheProtocolsBytes(string text, string expected) => Assert.Equal(expected, Convert.ToHexString(Encode(text)));

    [Theory]
    [InlineData("")]
    [InlineData("(")]
    [InlineData("()")]
    [InlineData("(cn=a")]
    [InlineData("(cn=a))")]
    [InlineData("(=a)")]
    [InlineData("(cn)")]
    [InlineData("(cn=\\zz)")]
    [InlineData("(cn=\\2)")]
    [InlineData("(cn>=a*)")]
    [InlineData("(cn=**)")]
    [InlineData("(c n=a)")]
    [InlineData("(:=a)")]
    [InlineData("(&(cn=a)x)")]
    public void Filter_ThatIsNone_IsAFault(string text) => Assert.Throws<FormatException>(() => Encode(text));

    [Fact]
    public void Filter_DeeplyNested_IsAFaultAndNoOverflow() => Assert.Throws<FormatException>(() => Encode(new string('(', 10_000).Replace("(", "(!", StringComparison.Ordinal)));

    [Fact]
    public void Quoting_AnyKey_StaysOneValueOfTheFilter()
    {
        var random = new Random(3);
        Template template = TemplateTests.Parse("(&(mail=%s)(x=y))");
        for (int i = 0; i < 5_000; i++)
        {
            string key = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => "*()\\&|!=a名\u0001,+\"#;<> "[random.Next(19)]));
            byte[] bytes = Encode(LdapQuoting.ExpandFilter(template, new KeyParts(key)));
            AsnReader list = new AsnReader(bytes, AsnEncodingRules.BER).ReadSetOf(skipSortOrderValidation: true, new Asn1Tag(TagClass.ContextSpecific, 0, true));
            AsnReader first = list.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 3, true));
            first.ReadOctetString();
            Assert.Equal(key, System.Text.Encoding.UTF8.GetString(first.ReadOctetString()));
            list.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 3, true));
            Assert.False(list.HasData);
        }
    }

    [Theory]
    [InlineData("ldap://h", "ldap", "h", 389)]
    [InlineData("ldaps://h:1636/", "ldaps", "h", 1636)]
    [InlineData("ldap://[::1]:390", "ldap", "::1", 390)]
    [InlineData("LDAPI://%2Frun%2Fldapi", "ldapi", "/run/ldapi", 0)]
    [InlineData("ldap:///dc=a", "ldap", "localhost", 389)]
    public void Url_OfAServer_IsRead(string text, string scheme, string host, int port)
    {
        LdapUrl url = LdapUrl.Parse(text)!;
        Assert.Equal((scheme, host, port), (url.Scheme, url.Host, url.Port));
    }

    [Fact]
    public void Url_OfEntries_IsRead()
    {
        LdapUrl url = LdapUrl.Parse("ldap:///ou=a%20b,dc=c?mail,cn?sub?(uid=*)")!;
        Assert.Equal(("ou=a b,dc=c", LdapScope.Sub, "(uid=*)"), (url.Name, url.Scope, url.Filter));
        Assert.Equal(["mail", "cn"], url.Attributes);
        Assert.Null(LdapUrl.Parse("ldap:///x??everything"));
        Assert.Null(LdapUrl.Parse("http://h"));
    }

    [Fact]
    public void Reply_EveryPrefixAndAnyDamage_IsIncompleteOrAFault()
    {
        byte[] entry = Convert.FromHexString("302B0201026426040464633D613020301E04046D61696C31160408616C69636540782E04" + "0A626F6240782E7A2E7A2E");
        var random = new Random(5);
        for (int cut = 0; cut < entry.Length; cut++) Read(entry[..cut]);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = [.. entry];
            for (int n = random.Next(1, 4); n > 0; n--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Read(damaged);
        }

        static void Read(byte[] bytes)
        {
            try
            {
                int length = LdapMessageStream.MessageLength(bytes);
                if (length > 0 && length <= bytes.Length) LdapReply.Read(bytes.AsMemory(0, length));
            }
            catch (Exception e) when (e is AsnContentException or IOException)
            {
                // said to the caller as the server's fault
            }
        }
    }

    private static byte[] Encode(string text)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        LdapFilter.Write(text, writer);
        return writer.Encode();
    }
}
