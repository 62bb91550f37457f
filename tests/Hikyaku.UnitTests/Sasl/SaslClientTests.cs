using System.Text;
using Hikyaku.Sasl;
using Hikyaku.Sasl.Client;
using Hikyaku.Tables;
using Hikyaku.UnitTests.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Sasl;

public sealed class SaslClientTests
{
    private static readonly SaslCredential Credential = new("user", "pass", "k");

    [Theory]
    [InlineData("me@a.example", "[mail.isp.example]:587", "mail.isp.example", true, "sender")]
    [InlineData("me+ext@a.example", "[mail.isp.example]:587", "mail.isp.example", true, "sender")]
    [InlineData("you@b.example", "[mail.isp.example]:587", "mail.isp.example", true, "domain")]
    [InlineData("you@a.example", "[mail.isp.example]:587", "mail.isp.example", true, "host")]
    [InlineData("me@a.example", "[mail.isp.example]:587", "mail.isp.example", false, "host")]
    [InlineData("me@a.example", "[mail.isp.example]:587", "mx1.isp.example", false, "nexthop")]
    [InlineData("", "isp.example", "mail.isp.example", true, "host")]
    [InlineData("", "nobody.example", "mx.nobody.example", true, null)]
    public void Password_KeyOrder(string sender, string nexthop, string host, bool isSenderDependent, string? user)
    {
        using var tables = new TableFixture();
        var client = new SaslClient(new SaslClientSettings
        {
            IsSenderDependent = isSenderDependent,
            SenderKeys = new LookupKeys { RecipientDelimiter = "+" },
            PasswordMaps = tables.Set.OpenList([TableFixture.Word("inline:{me@a.example=sender:p, @b.example=domain:p, [mail.isp.example]:587=nexthop:p:q, mail.isp.example=host:p}")]),
        });
        SaslCredentialAnswer answer = TableFixture.Finish(client.FindCredentialAsync(sender, nexthop, host, CancellationToken.None));
        Assert.Equal(user, answer.Credential?.UserName);
        if (user == "nexthop") Assert.Equal("p:q", answer.Credential!.Password);
        Assert.Equal("", answer.Fault);
    }

    [Fact]
    public void Password_TableError_IsAFault()
    {
        using var tables = new TableFixture();
        var client = new SaslClient(new SaslClientSettings { PasswordMaps = tables.Set.OpenList(TableFixture.Words("fail:broken")) });
        Assert.Contains("broken", TableFixture.Finish(client.FindCredentialAsync("", "x", "y", CancellationToken.None)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Choice_NoPlainText_NamesTheParameter()
    {
        SaslClientChoice choice = new SaslClient(new SaslClientSettings()).Choose(["PLAIN", "LOGIN"], Credential, isTls: true, isVerified: false, "mx[192.0.2.1]");
        Assert.Null(choice.Exchange);
        Assert.StartsWith("SASL authentication failed; cannot authenticate to server mx[192.0.2.1]: no mechanism available", choice.Fault, StringComparison.Ordinal);
        Assert.Contains("smtp_sasl_security_options", choice.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Choice_Allowed_PrefersPlainAndFallsToLogin()
    {
        var client = new SaslClient(new SaslClientSettings { TlsSecurityOptions = SaslSecurityOptions.NoAnonymous });
        SaslClientExchange plain = client.Choose(["login", "plain"], Credential, true, false, "x").Exchange!;
        Assert.Equal("AUTH PLAIN AHVzZXIAcGFzcw==", plain.Command);
        Assert.False(plain.TryRespond(out _));

        SaslClientExchange login = client.Choose(["CRAM-MD5", "LOGIN"], Credential, true, false, "x").Exchange!;
        Assert.Equal("AUTH LOGIN", login.Command);
        Assert.True(login.TryRespond(out string user));
        Assert.True(login.TryRespond(out string password));
        Assert.Equal(("user", "pass"), (Encoding.ASCII.GetString(Convert.FromHexString(Hex(user))), Encoding.ASCII.GetString(Convert.FromHexString(Hex(password)))));
        Assert.False(login.TryRespond(out _));
        Assert.Null(client.Choose(["CRAM-MD5"], Credential, true, false, "x").Exchange);
        Assert.Null(client.Choose(["PLAIN"], Credential, isTls: false, false, "x").Exchange);
    }

    private static string Hex(string text)
    {
        Assert.True(StrictBase64.TryDecode(Encoding.ASCII.GetBytes(text), out byte[] bytes));
        return Convert.ToHexString(bytes);
    }
}
