using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Conformance;

/// <summary>The facts of Postfix's dict_pipe_test (4) and dict_union_test (5): its tables of cases, in our words. "" is not found, "!" a temporary failure.</summary>
public sealed class CompositeConformanceTests
{
    [Theory]
    [InlineData("pipemap:{inline:{k1=v1,k2=v2},inline:{v2=v3}}", "k0= k1= k2=v3")]
    [InlineData("pipemap:{inline:{k1=v1},fail:fail}", "k0= k1=!")]
    [InlineData("pipemap:{fail:fail,inline:{k1=v1}}", "k1=!")]
    [InlineData("unionmap:{static:one,inline:{foo=two}}", "foo=one,two bar=one")]
    [InlineData("unionmap:{static:one,fail:fail}", "foo=!")]
    [InlineData("unionmap:{fail:fail,static:one}", "foo=!")]
    [InlineData("unionmap:{inline:{a=1,c=1},inline:{b=2,c=2}}", "x= a=1 b=2 c=1,2")]
    public void Composite_Probes_AnswerAsPostfix(string table, string probes)
    {
        using var tables = new TableFixture();
        foreach (string probe in probes.Split(' '))
        {
            string[] parts = probe.Split('=');
            LookupResult result = tables.Find(table, parts[0]);
            Assert.Equal(parts[1], result.Status switch { LookupStatus.Found => result.Value, LookupStatus.Error => "!", _ => "" });
        }
        Assert.Empty(tables.Set.Faults);
    }

    [Theory]
    [InlineData("pipemap:{static:foo,inline:{xx=yy},unix:passwd.byname}", "static:foo inline:{xx=yy} unix:passwd.byname")]
    [InlineData("unionmap:{static:one,static:two,inline:{foo=three}}", "static:one static:two inline:{foo=three}")]
    public void Composite_Components_AreSharedWithTheSet(string table, string components)
    {
        using var tables = new TableFixture();
        LookupTable composite = tables.Open(table);
        Assert.Same(composite, tables.Open(table));
        // A component that is a table of its own elsewhere is the same object, and closing the set once is enough.
        foreach (string component in components.Split(' ')) Assert.Same(tables.Open(component), tables.Open(component));
        Assert.Empty(tables.Set.Faults);
    }
}
