using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.Text;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

public sealed class MacroExpanderTests
{
    private static (string Value, string? Fault) Expand(string text)
    {
        var expander = new MacroExpander(name => name switch { "n" => TracedText.BuiltIn("v"), "empty" => TracedText.Empty, "loop" => TracedText.BuiltIn("$loop"), _ => null });
        TracedText value = expander.Expand(TracedText.BuiltIn(text));
        return (value.Text, expander.Fault?.Message);
    }

    [Theory]
    [InlineData("$n-${n}-$(n)", "v-v-v")]
    [InlineData("$$n", "$n")]
    [InlineData("[$nobody]", "[]")]
    [InlineData("${n?yes $n}${n:no}", "yes v")]
    [InlineData("${empty?yes}${empty:no}", "no")]
    [InlineData("${n?{T}:{F}}${empty?{T}:{F}}", "TF")]
    [InlineData("${ n ? { T } : { F } }", " T ")]
    [InlineData("${{10} > {9}?{T}:{F}}", "T")]
    [InlineData("${{3.10} > {3.9}?{T}:{F}}", "F")]
    [InlineData("${{3.10} >level {3.9}?{T}:{F}}", "T")]
    [InlineData("[${{1} == {1}}][${{1} == {2}}]", "[true][]")]
    [InlineData("${{ 1 } == {1}?{T}:{F}}", "F")]
    [InlineData("${n??foo:{b}ar}", "?foo:{b}ar")]
    [InlineData("${domain_to_ascii{b\u00fccher.example}}", "xn--bcher-kva.example")]
    [InlineData("${ domain_to_utf8 { xn--bcher-kva.example } }", "b\u00fccher.example")]
    public void Expand_LawfulText_GivesTheValue(string text, string expected)
        => Assert.Equal((expected, null), Expand(text));

    [Theory]
    [InlineData("x $ y", "empty macro name: \"x $ y\"")]
    [InlineData("${b", "truncated macro reference: \"${b\"")]
    [InlineData("${}", "empty macro name: \"${}\"")]
    [InlineData("${na me1}", "attribute name syntax error at: \"...na>>> me1\"")]
    [InlineData("${nosuch{x}}", "unknown function \"nosuch\" at\"...>>>nosuch{x}\"")]
    [InlineData("${{1} >=blah {1}}", "bad operator suffix at: \"...>=>>>blah\"")]
    [InlineData("${{1} == ?{T}:{F}}", "\"{expression}\" expected at: \"...{1} ==>>> ?{T}:{F}\"")]
    [InlineData("${n?{T}x}", "\":\" expected at: \"...T}>>>x\"")]
    [InlineData("${{3A} >=level {3}}", "malformed compatibility level syntax: \"3A\"")]
    [InlineData("$loop", "unreasonable macro call nesting: \"loop\"")]
    public void Expand_UnlawfulText_HasPostfixsText(string text, string fault)
        => Assert.Equal(fault, Expand(text).Fault);

    [Fact]
    public void Expand_DoublingChain_EndsWithAFault()
    {
        var expander = new MacroExpander(name => TracedText.BuiltIn($"${{{name}1}}${{{name}1}}"));
        expander.Expand(TracedText.BuiltIn("$a"));
        Assert.NotNull(expander.Fault);
    }
}
