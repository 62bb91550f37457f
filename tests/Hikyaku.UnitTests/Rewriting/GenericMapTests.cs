using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Rewriting;
using Xunit;

namespace Hikyaku.UnitTests.Rewriting;

public class GenericMapTests
{
    private static async Task<string> Rewrite(string tables, string address, string more = "")
    {
        using var site = new Site($"recipient_delimiter = +\nsmtp_generic_maps = {tables}\n{more}");
        GenericMap map = GenericMap.Create(site.Parameters, site.Tables, site.Parameters.Get(SmtpParameters.GenericMaps), site.Resolver);
        RewriteResult result = await map.RewriteAsync(MailAddress.FromInternalForm(address), TestContext.Current.CancellationToken);
        return result.ErrorCause is not null ? "error" : result.IsRewritten ? result.Address.ToInternalForm() : "unchanged";
    }

    [Theory]
    [InlineData("inline:{ root@local.example=me@isp.example }", "root@local.example", "me@isp.example")]
    [InlineData("inline:{ root=me@isp.example }", "root@local.example", "me@isp.example")]
    [InlineData("inline:{ root=me@isp.example }", "root@other.example", "unchanged")]
    [InlineData("inline:{ @local.example=me@isp.example }", "any@local.example", "me@isp.example")]
    [InlineData("inline:{ @local.example=@isp.example }", "any@local.example", "any@isp.example")]
    [InlineData("inline:{ u@local.example=me@isp.example }", "u+ext@local.example", "me@isp.example")]
    [InlineData("inline:{ u@local.example=me }", "u@local.example", "me@local.example")]
    [InlineData("inline:{ u@local.example=me@isp.example }", "", "unchanged")]
    [InlineData("fail:down", "u@local.example", "error")]
    [InlineData("", "u@local.example", "unchanged")]
    public async Task Rewrite_Key_IsReplaced(string tables, string address, string expected)
        => Assert.Equal(expected, await Rewrite(tables, address));

    [Fact]
    public async Task Rewrite_PropagatedExtension_IsKept()
        => Assert.Equal("me+ext@isp.example", await Rewrite(
            "inline:{ u@local.example=me@isp.example }", "u+ext@local.example", "propagate_unmatched_extensions = generic\n"));
}
