namespace Hikyaku.UnitTests.Tables.Conformance;

/// <summary>Postfix's tests of its lookup tables, as the tests: target of src/util/Makefile.in and src/global/Makefile.in runs them.</summary>
internal static class TableSuites
{
    public static readonly TableSuite[] All =
    [
        new("dict_cidr", 39, "util", new DictRun("cidr:dict_cidr.map", Input("dict_cidr.in"))),
        new("dict_regexp", 28, "util", new DictRun("regexp:dict_regexp.map", Input("dict_regexp.in"))),
        new("dict_pcre", 28, "util", new DictRun("pcre:dict_pcre.map", Input("dict_pcre.in"))),
        new("dict_cidr_file", 3, "util", new DictRun("cidr:dict_cidr_file.map", Input("dict_cidr_file.in")) { ValuesAreFiles = true }),
        new("dict_regexp_file", 3, "util", new DictRun("regexp:dict_regexp_file.map", Input("dict_regexp_file.in")) { ValuesAreFiles = true }),
        new("dict_pcre_file", 4, "util", new DictRun("pcre:dict_pcre_file.map", Input("dict_pcre_file.in")) { ValuesAreFiles = true }),
        new(
            "dict_inline",
            11,
            "util",
            new DictRun("inline:{ }"),
            new DictRun("inline:{ foo = xx }"),
            new DictRun("inline:{ foo=xx }x"),
            new DictRun("inline:{ foo=xx x"),
            new DictRun("inline:{ foo=xx {x=y}x}"),
            new DictRun("inline:{ foo=XX, { bAr = lotsa stuff }}", "get foo\nget bar\nget baz\n"),
            new DictRun("inline:{ foo=XX, { bAr = lotsa stuff }}", "get foo\nget bar\nget baz\n")),
        new(
            "dict_inline_file",
            4,
            "util",
            new DictRun("inline:{ foo=xx, bar=yy }", "get foo\n") { ValuesAreFiles = true },
            new DictRun("inline:{ file1=dict_inline_file1, file2=dict_inline_file2}", "get file1\nget file2\nget file3\n") { ValuesAreFiles = true }),
        new("dict_inline_cidr", 2, "util", new DictRun("cidr:{{1.2.3.4 got 1.2.3.4}}", "get 1.2.3.4\nget 4.3.2.1\n")),
        new("dict_inline_regexp", 2, "util", new DictRun("regexp:{{/foo/ got foo}}", "get foo\nget bar\n")),
        new("dict_inline_pcre", 2, "util", new DictRun("pcre:{{/foo/ got foo}}", "get foo\nget bar\n")),
        new(
            "dict_static",
            6,
            "util",
            new DictRun("static:fooxx", "get foo\nget bar\n"),
            new DictRun("static:{ foo xx "),
            new DictRun("static:{ foo xx }x"),
            new DictRun("static:{ foo xx }", "get foo\nget bar\n")),
        new(
            "dict_static_file",
            3,
            "util",
            new DictRun("static:fooxx", "get foo\n") { ValuesAreFiles = true },
            new DictRun("static:{ dict_static_file1 }", "get file1\nget file2\n") { ValuesAreFiles = true }),
        new(
            "dict_random",
            5,
            "util",
            new DictRun("randmap:{123 123}", "get foo\nget bar\n"),
            new DictRun("randmap:123", "get foo\n"),
            new DictRun("randmap:{ 123 ", "get foo\n"),
            new DictRun("randmap:{ 123 }x", "get foo\n")),
        new(
            "dict_random_file",
            3,
            "util",
            new DictRun("randmap:{fooxx}", "get foo\n") { ValuesAreFiles = true },
            new DictRun("randmap:{ dict_random_file1 }", "get foo\nget bar\n") { ValuesAreFiles = true }),
        new("dict_debug_test", 13, "util", [.. DebugRuns()]),
        // What "flags" prints is a word of bits inside of Postfix.
        new("dict_utf8_test", 9, "util", new DictRun("internal:whatever", Utf8Input()) { Mode = "write" }) { Exceptions = 1 },
        new("surrogate", 11, "util", [.. SurrogateRuns("cidr", "pcre", "regexp"), .. SurrogateRuns("unix:xx"), .. SurrogateRuns("texthash"), new DictRun("hash:/xx", "get foo\n")]),
        new("surrogate", 9, "global", [.. SurrogateRuns("ldap", "mysql", "pgsql", "sqlite"), new DictRun("memcache:/xx", "get foo\n")]) { Program = "./mail_dict" },
        new("miss_endif_cidr", 1, "util", new DictRun("cidr:miss_endif_cidr.map", "get 1.2.3.5\n")),
        new("miss_endif_regexp", 1, "util", new DictRun("regexp:miss_endif_re.map", "get 1.2.3.5\n")),
        new("miss_endif_pcre", 1, "util", new DictRun("pcre:miss_endif_re.map", "get 1.2.3.5\n")),
    ];

    private static string Input(string file) => DictRun.FromFile + file;

    private static IEnumerable<DictRun> SurrogateRuns(params string[] types)
        => types.Select(static t => t.Contains(':', StringComparison.Ordinal) ? t : t + ":/xx")
            .SelectMany(static table => new[] { new DictRun(table, "get foo\n") { Mode = "write" }, new DictRun(table, "get foo\n") });

    private static IEnumerable<DictRun> DebugRuns()
    {
        (string Table, string Mode, string Input)[] runs =
        [
            ("debug:", "read", ""),
            ("debug:missing_colon_and_name", "read", ""),
            ("debug:static:{space in name}", "read", "get k\n"),
            ("debug:debug:static:value", "read", "get k\n"),
            ("debug:internal:name", "write", "get k\nput k=v\nget k\nfirst\nnext\ndel k\nget k\ndel k\nfirst\n"),
            ("debug:fail:{oh no}", "read", "get k\nfirst\n"),
        ];
        return runs.Select(static r => new DictRun(r.Table, r.Input) { Mode = r.Mode, Heading = $">>> dict_open '{r.Table}' {r.Mode}\n" });
    }

    // The three bytes 128 as the server sees them once it has decoded them.
    private static string Utf8Input()
    {
        const string Bad = "\uFFFD\uFFFD\uFFFD", Domain = "Δημοσθ\u1F73νους.example.com";
        return $"flags\nverbose\nget foo\nput {Domain} aaa\nget {Domain}\nput {Bad} xxx\nget {Bad}\nput xxx {Bad}\nget xxx\n";
    }
}
