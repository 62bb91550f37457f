using System.Text;
using CsCheck;
using Hikyaku.Tables;
using Hikyaku.Tables.Types.Patterns;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Patterns;

/// <summary>A key that the literals keep from the library is one that the library wouldn't match.</summary>
public sealed class RequiredLiteralsTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly string[] Pieces =
    [
        "a", "B", "k", "s", "ab", "日", "é", "ſ", "\u212a", ".", "^", "$", "*", "+", "?", "{0}", "{2}", "{1,2}", "{,1}", "{0,}", "{", "}", "(", ")", "(a", "b)", "|", "[", "]", "[]a]", "[^]b]", "[^a]", "[a-k]",
        "[[:alpha:]]", "[[:^alpha:]]", "[[:", ":]", "[.a.]", "[=a=]", "-", "\\", "\\.", "\\*", "\\\\", "\\d", "\\w", "\\W", "\\s", "\\b", "\\B", "\\<", "\\>", "\\`", "\\'", "\\1", "\\Q", "\\E", "\\x41", "\\A", "\\z", "\\K",
        "\\]", "[\\]", "[\\]a]", "(?i)", "(?:", "(?=", "(?|", "(?#a)", "(?x)", "(*UTF)", "(*UCP)", "(*ACCEPT)", "#", " ", "x",
    ];

    private static readonly string[] KeyPieces = ["a", "A", "b", "B", "k", "K", "s", "S", "x", "日", "é", "É", "ſ", "\u212a", ".", "*", "\\", "]", "[", "-", " ", "#", "{", "}", "(", ")", "\n"];

    private static readonly Gen<string> Pattern = Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[1, 9].Select(string.Concat);
    private static readonly Gen<string> Key = Gen.Int[0, KeyPieces.Length - 1].Select(static i => KeyPieces[i]).Array[0, 7].Select(string.Concat);

    [Fact]
    public void Regexp_WithLiterals_AnswersAsTheLibrary() => Compare(PosixDialect.Instance, ["", "i", "m", "x", "ix"]);

    [Fact]
    public void Pcre_WithLiterals_AnswersAsTheLibrary() => Compare(PcreDialect.Instance, ["", "i", "m", "s", "x", "A", "E", "U", "isx"]);

    [Theory]
    [InlineData("regexp", "k", "\u212a")] // no kelvin sign is a k, as it would be with Unicode's rules
    [InlineData("regexp", "s", "ſ")]
    [InlineData("pcre", "k", "\u212a")]
    [InlineData("pcre", "s", "ſ")]
    public void Letter_OfAscii_IsNoOtherLetter(string type, string pattern, string key)
    {
        PatternDialect dialect = type == "pcre" ? PcreDialect.Instance : PosixDialect.Instance;
        using Expression expression = Compile(dialect, pattern, "")!;
        Assert.Equal(MatchOutcome.NoMatch, Ask(expression, key));
    }

    private static void Compare(PatternDialect dialect, string[] flags)
    {
        long compiled = 0, kept = 0, matched = 0;
        Gen.Select(Pattern, Gen.Int[0, flags.Length - 1], Key.Array[1, 12]).Sample((pattern, flag, keys) =>
        {
            using Expression? expression = Compile(dialect, pattern, flags[flag]);
            if (expression is null) return;
            Interlocked.Increment(ref compiled);
            foreach (string key in keys)
            {
                MatchOutcome expected = Ask(expression, key);
                MatchOutcome outcome = expression.Match(PatternKey.Make(key, new byte[PatternKey.RoomFor(key)]), [], out _);
                if (expected == MatchOutcome.Match) Interlocked.Increment(ref matched);
                if (expression.Required is { } required && !required.AreIn(PatternKey.Make(key, new byte[PatternKey.RoomFor(key)]).Folded)) Interlocked.Increment(ref kept);
                // A limit may be reached by a key that need not be compared at all.
                Assert.True(outcome == expected || (outcome, expected) == (MatchOutcome.NoMatch, MatchOutcome.Failed), $"{dialect.Name} /{pattern}/{flags[flag]} \"{key}\": {outcome}, but the library says {expected}");
            }
        }, seed: Seed, iter: 20_000, threads: 1);
        Assert.True(compiled > 2_000 && kept > 2_000 && matched > 2_000, $"{compiled} patterns, {kept} keys kept from the library, {matched} matches");
    }

    private static Expression? Compile(PatternDialect dialect, string pattern, string flags)
        => dialect.Compile([.. Encoding.UTF8.GetBytes(pattern), 0], flags.Aggregate(dialect.DefaultOptions, (options, flag) => options ^ dialect.OptionOf(flag)!.Value), wantsGroups: false, TableLimits.Default, out _);

    private static MatchOutcome Ask(Expression expression, string key) => expression.Ask([.. Encoding.UTF8.GetBytes(key), 0], [], out _);
}
