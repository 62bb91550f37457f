using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Rewriting;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Rewriting;

public class AliasTargetsTests
{
    [Theory]
    [InlineData("root", "Address root")]
    [InlineData("a@b.example, c", "Address a@b.example|Address c")]
    [InlineData("\"|/usr/bin/vacation me, you\"", "Command /usr/bin/vacation me, you")]
    [InlineData("|/bin/true", "Command /bin/true")]
    [InlineData("\"| /bin/sh -c \\\"x\\\"\"", "Command /bin/sh -c \"x\"")]
    [InlineData("/var/mail/archive", "File /var/mail/archive")]
    [InlineData(":include:/etc/list", "Include /etc/list")]
    [InlineData("\":include: /etc/a list\"", "Include /etc/a list")]
    [InlineData("Someone (a, comment) <a@b.example>", "Address a@b.example")]
    [InlineData("\"a b\"@c.example", "Address a b@c.example")]
    [InlineData("\"a b@c.example\"", "Address a b@c.example")]
    [InlineData("\\root", "Address root")]
    [InlineData(" , ,a,", "Address a")]
    [InlineData("", "")]
    public void Parse_RightHandSide_GivesTypedTargets(string text, string expected)
    {
        IReadOnlyList<AliasTarget> targets = AliasTargets.Parse(text, out string? fault);
        Assert.Null(fault);
        Assert.Equal(expected, string.Join('|', targets.Select(t => $"{t.Kind} {t.Text}")));
    }

    [Theory]
    [InlineData("\"|/bin/true", "unbalanced '\"'")]
    [InlineData("a (b", "unbalanced '('")]
    [InlineData(":include:list", ":include: needs an absolute path: list")]
    public void Parse_Mistake_IsTold(string text, string expected)
    {
        AliasTargets.Parse(text, out string? fault);
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Parse_AnyPrefix_NeverFails()
    {
        const string text = "a@b, \"|x \\\" y\" (c (d)), <e@f>, \":include:/g\", \"h i\"@j, \\k";
        for (int length = 0; length <= text.Length; length++) Assert.NotNull(AliasTargets.Parse(text[..length], out _));
    }

    [Fact]
    public async Task AliasMap_Lookup_FindsFoldsAndRefusesPaths()
    {
        using var site = new Site("alias_maps = inline:{ { root = admin, |/bin/x } }\n");
        AliasMap map = AliasMap.Create(site.Parameters, site.Tables);
        AliasResult found = await map.LookupAsync("Root", TestContext.Current.CancellationToken);
        Assert.Equal(LookupStatus.Found, found.Status);
        Assert.Equal(2, found.Targets.Count);
        Assert.Equal(LookupStatus.NotFound, (await map.LookupAsync("nobody", TestContext.Current.CancellationToken)).Status);
        Assert.Equal(LookupStatus.NotFound, (await map.LookupAsync("../root", TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task AliasMap_TableDown_SaysError()
    {
        using var site = new Site("alias_maps = fail:down\n");
        AliasResult result = await AliasMap.Create(site.Parameters, site.Tables).LookupAsync("root", TestContext.Current.CancellationToken);
        Assert.Equal(LookupStatus.Error, result.Status);
    }

    [Fact]
    public void AliasMap_DefaultNisMap_IsLeftOut()
    {
        using var site = new Site("");
        Assert.Equal(["hash:/etc/aliases"], AliasMap.Tables(site.Parameters, MailParameters.AliasMaps).Select(w => w.Text));
        using var written = new Site("alias_maps = nis:mail.aliases\n");
        Assert.Equal(["nis:mail.aliases"], AliasMap.Tables(written.Parameters, MailParameters.AliasMaps).Select(w => w.Text));
    }
}
