using Hikyaku.Mail;
using Hikyaku.Rewriting;
using Xunit;

namespace Hikyaku.UnitTests.Rewriting;

public class OriginCompletionTests
{
    [Theory]
    [InlineData("root", "root@local.example")]
    [InlineData("u@host", "u@host.local.example")]
    [InlineData("u@host.", "u@host")]
    [InlineData("u@other.example.", "u@other.example")]
    [InlineData("u@other.example", "u@other.example")]
    [InlineData("u@[192.0.2.1]", "u@[192.0.2.1]")]
    [InlineData("u%other.example", "u@other.example")]
    [InlineData("host!u", "u@host.local.example")]
    [InlineData("", "")]
    public void Complete_LocalMail_AppendsWhatIsMissing(string address, string expected)
    {
        using var site = new Site("append_dot_mydomain = yes\n");
        MailAddress completed = OriginCompletion.Create(site.Parameters).Complete(MailAddress.FromInternalForm(address));
        Assert.Equal(expected, completed.ToInternalForm());
    }

    [Fact]
    public void Complete_QuotedOperator_IsNoRoute()
    {
        using var site = new Site("");
        MailAddress completed = OriginCompletion.Create(site.Parameters).Complete(new MailAddress("a b%c", ""));
        Assert.Equal("a b%c@local.example", completed.ToInternalForm());
    }

    [Fact]
    public void CreateRemote_WithoutDomain_LeavesHeadersAlone()
    {
        using var site = new Site("");
        Assert.Null(OriginCompletion.CreateRemote(site.Parameters));
        using var set = new Site("remote_header_rewrite_domain = domain.invalid\n");
        Assert.Equal("u@domain.invalid", OriginCompletion.CreateRemote(set.Parameters)!.Complete(new MailAddress("u", "")).ToInternalForm());
    }
}
