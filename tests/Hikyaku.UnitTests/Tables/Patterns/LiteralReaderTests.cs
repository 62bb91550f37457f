using System.Text;
using Hikyaku.Tables.Types.Patterns;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Patterns;

public sealed class LiteralReaderTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("^Received: FROM$", "received: from")]
    [InlineData(@"^(.+\.)?host1[a-f]*\.example\.(com|net)$", "host1 .example.")]
    [InlineData("ab*c", "a c")]
    [InlineData("ab?c", "a c")]
    [InlineData("ab+c", "ab c")]
    [InlineData("ab++c", "a c")]
    [InlineData("ab+*c", "a c")]
    [InlineData("ab+{0}c", "a c")]
    [InlineData("ab{2,3}c", "a c")]
    [InlineData("ab{0}c", "a c")]
    [InlineData("ab{,2}c", "a c")]
    [InlineData("ab**c", "a c")]
    [InlineData("*ab", "ab")]
    [InlineData("a^*b", "a b")]
    [InlineData(@"a\**b", "a b")]
    [InlineData(@"a\\*b", "a b")]
    [InlineData(@"a\++b", "a+ b")]
    [InlineData(@"a\.b", "a.b")]
    [InlineData(@"a\d*b", "a b")]
    [InlineData(@"\bword\b", "word")]
    [InlineData(@"a\<b\>c", "a b c")]
    [InlineData(@"a\`b\'c", "a b c")]
    [InlineData("a.b^c$d", "a b c d")]
    [InlineData("a日b", "a b")]
    [InlineData("a日*b", "a b")]
    [InlineData("a[]abc]d", "a d")]
    [InlineData("a[^]]d", "a d")]
    [InlineData("a[^]abc-]d", "a d")]
    [InlineData("a[[:alpha:]]d", "a d")]
    [InlineData("a[^[:alpha:]_]d", "a d")]
    [InlineData("a[b[c]d", "a d")]
    [InlineData("a[(|)]d", "a d")]
    [InlineData("a(b(c)|[)]|d)e", "a e")]
    [InlineData(@"a(\)|b)c", "a c")]
    [InlineData("a(bc)*d", "a d")]
    [InlineData("a()b", "a b")]
    [InlineData("a]b}c", "a]b}c")]
    public void Literals_AreWhatEachMatchHolds(string pattern, string literals)
    {
        Assert.Equal(literals, Read(pattern, escapesInBrackets: true));
        Assert.Equal(literals, Read(pattern, escapesInBrackets: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".*")]
    [InlineData("a|b")]
    [InlineData("ab(c)|d")]
    [InlineData("a)b")]
    [InlineData("a(b")]
    [InlineData("(?i)ab")]
    [InlineData("ab(?=c)")]
    [InlineData("(a(?|b)c)d")]
    [InlineData("(*UTF)ab")]
    [InlineData("(a*b)(*c)d")]
    [InlineData(@"\Qa|b\E")]
    [InlineData(@"(\Q)\E)a")]
    [InlineData(@"(a)\1b")]
    [InlineData(@"\x41b")]
    [InlineData(@"ab\")]
    [InlineData("a[bc")]
    [InlineData("a[b[.x.]]c")]
    [InlineData("a[[=b=]]c")]
    [InlineData("a[[:b")]
    [InlineData("a[[:b]c:]]d")]
    [InlineData("ab{2|3}c")]
    [InlineData("ab{x}c")]
    [InlineData("ab{2")]
    [InlineData("ab\0c")]
    public void Literals_WhereItIsNotSure_AreNone(string pattern)
    {
        Assert.Equal("", Read(pattern, escapesInBrackets: true));
        Assert.Equal("", Read(pattern, escapesInBrackets: false));
    }

    [Theory]
    [InlineData(@"a[\]b]c", "a c", "a b]c")]
    [InlineData(@"a[\\]c", "a c", "a c")]
    [InlineData(@"a[\.\w]c", "a c", "a c")]
    [InlineData(@"a[\Q]\E]c", "", "")]
    [InlineData(@"a[b\", "", "")]
    public void Backslash_InBrackets_QuotesInPerlOnly(string pattern, string perl, string posix)
    {
        Assert.Equal(perl, Read(pattern, escapesInBrackets: true));
        Assert.Equal(posix, Read(pattern, escapesInBrackets: false));
    }

    private static string Read(string pattern, bool escapesInBrackets)
        => string.Join(' ', new LiteralReader(Encoding.UTF8.GetBytes(pattern), escapesInBrackets).Read().Select(Encoding.UTF8.GetString));
}
