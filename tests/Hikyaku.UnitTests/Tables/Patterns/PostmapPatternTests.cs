using System.Text;
using Hikyaku.Tables.Types.Patterns;
using Hikyaku.UnitTests.Tables.TableFiles;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Patterns;

/// <summary>What <c>postmap -q</c> of Debian's Postfix finds in a regexp: table is found here, whatever the locale.</summary>
public sealed class PostmapPatternTests : IDisposable
{
    // One rule, keys that it may match: bytes are characters, and letters beyond ASCII have no case.
    private static readonly (string Rule, string[] Keys)[] Cases =
    [
        ("/^.$/ one", ["a", "é", "日", "\u212a"]),
        ("/^..$/ two", ["ab", "é", "日"]),
        ("/^...$/ three", ["abc", "é", "日"]),
        ("/^É$/ acute", ["É", "é"]),
        ("/^[é]+$/ bytes", ["é", "è", "Ã"]),
        ("/^[^a]$/ other", ["b", "é"]),
        ("/^[[:alpha:]]+$/ alpha", ["abc", "é", "ab日"]),
        ("/^\\w+$/ word", ["abc", "é"]),
        ("/k/ kelvin", ["K", "\u212a"]),
        ("/^[a-z]$/ range", ["Q", "é"]),
        ("/^host1.*\\.example$/ host", ["HOST12.Example", "host2.example"]),
        ("/a+b|c/!/d/ first", ["aab", "C", "cd"]),
    ];

    private readonly TableFolder _folder = new();

    [Fact]
    public void Regexp_AnswersAsDebiansPostmap()
    {
        var debian = new DebianPostmap(_folder.Root);
        for (int i = 0; i < Cases.Length; i++)
        {
            (string rule, string[] keys) = Cases[i];
            File.WriteAllText(_folder.Path($"t{i}"), rule + "\n");
            string input = string.Concat(keys.Select(static key => key + "\n"));
            string theirs = debian.Postmap("-q -", $"regexp:{_folder.Path($"t{i}")}", TableFolder.Text(Encoding.UTF8.GetBytes(input)));
            Assert.Equal((rule, theirs), (rule, TableFolder.Text(Encoding.UTF8.GetBytes(Ask(rule, keys)))));
        }
    }

    [Fact]
    public void Regexp_InAnotherLocale_AnswersTheSame()
    {
        string[] before = [.. Cases.Select(static c => Ask(c.Rule, c.Keys))];
        nint utf8 = PosixLocale.Create(1, "C.UTF-8", 0);
        if (utf8 == 0) Assert.Skip("this C library has no locale C.UTF-8");
        nint old = PosixLocale.Use(utf8);
        try
        {
            Assert.Equal(before, Cases.Select(static c => Ask(c.Rule, c.Keys)));
            Assert.Equal(utf8, PosixLocale.Use(0)); // it is put back
        }
        finally
        {
            PosixLocale.Use(old);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string Ask(string rule, string[] keys)
    {
        using TableFixture tables = new TableFixture().With("/t", rule + "\n");
        return string.Concat(keys.Select(key => tables.Find("regexp:/t", key).Value is { Length: > 0 } value ? $"{key}\t{value}\n" : ""));
    }
}
