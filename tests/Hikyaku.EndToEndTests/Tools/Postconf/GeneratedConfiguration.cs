using System.Text;

namespace Hikyaku.EndToEndTests.Tools.Postconf;

/// <summary>
/// A main.cf and master.cf made from a seed: real and invented parameters, references that are defined or not, conditionals, database tables, restriction
/// classes, comments in EUC-JP, continuation lines, and now and then a fault. Text is Latin-1, one character a byte.
/// </summary>
internal sealed class GeneratedConfiguration(int seed)
{
    private static readonly string[] Invented = ["foo", "bar", "baz", "mua_client_restrictions", "class_a", "class_b", "my_net", "users", "x", "lists"];

    /// <summary>A value refers to names behind its own only, as the defaults do: Postfix 3.7 crashes over a name that needs itself.</summary>
    private static readonly string[] Names =
    [
        "forward_path", "default_rbl_reply", "luser_relay", "smtpd_recipient_restrictions", "smtpd_client_restrictions", "smtpd_banner", "smtpd_milters", "local_recipient_maps",
        "alias_maps", "alias_database", "always_bcc", "virtual_alias_maps", "virtual_mailbox_maps", "transport_maps", "header_checks", "body_checks", "default_transport",
        "message_size_limit", "smtp_destination_concurrency_limit", "relay_recipient_limit", "smtp_sasl_password_maps", "other_time_limit", "relay_domains", "relayhost", "biff",
        "mydestination", "myorigin", "mynetworks", "myhostname", "mydomain", .. Invented,
    ];

    /// <summary>Where a value names one of these, 3.7.11 expands it and 3.12 doesn't.</summary>
    private static readonly string[] KeptAsWritten = ["forward_path", "default_rbl_reply", "luser_relay"];

    private static readonly string[] Words =
    [
        "yes", "no", "10", "permit_mynetworks", "reject", "example.jp", "[192.0.2.1]:587", "hash:/etc/aliases", "inet:127.0.0.1:8891", "\xa4\xa2\xa4\xa4", "\xe3\x81\x82", "a,b",
        "it's", "\"quoted\"", "text:with:colons", "10.0.0.0/8", "check_recipient_access", "static:all", "#not-a-comment", "2", "3.6",
    ];

    private static readonly string[] Databases = ["ldap:users", "mysql:lists", "proxy:pgsql:users", "pipemap:{ldap:users, memcache:lists}", "sqlite:x", "unionmap:{mysql:x,pcre:{{/a/ b}}}"];

    private static readonly string[] Suffixes = ["server_host", "search_base", "hosts", "query", "dbpath", "memcache", "bogus_setting"];

    private static readonly string[] Commands = ["smtpd", "smtp", "lmtp", "local", "virtual", "pipe", "spawn", "cleanup", "qmgr", "error", "discard", "anvil", "own/program"];

    private readonly Random _random = new(seed);

    public string Main()
    {
        var text = new StringBuilder(Chance(4) ? " leading blank\n" : "");
        int lines = _random.Next(1, 14);
        for (int i = 0; i < lines; i++) text.Append(MainLine());
        if (Chance(1)) text.Append(Pick("no equals sign\n", "= no name\n", "a\0b = c\n", "bad = ${foo\n", "bad = $\n", "header_checks = ${{a} = {b}}\n"));
        return Chance(10) ? text.ToString().TrimEnd('\n') : Chance(20) ? text.Replace("\n", "\r\n").ToString() : text.ToString();
    }

    public string Master()
    {
        var text = new StringBuilder();
        int services = _random.Next(0, 7);
        for (int i = 0; i < services; i++) text.Append(Service());
        return text.ToString();
    }

    private string MainLine() => _random.Next(11) switch
    {
        0 => "# comment \xc5\xcc\xbf\xae $foo\n",
        1 => Pick("\n", "   \n", "\t# indented\n"),
        2 => $"{Pick(Invented)}_{Pick(Suffixes)} = {Pick(Words)}\n",
        3 when Chance(50) => Pick("compatibility_level = 3.6\n", "compatibility_level = 2\n", "inet_protocols = ipv4\n"),
        3 => $"smtpd_restriction_classes = {Pick(Invented)} {Pick(Invented)}\n",
        4 => Continued(Pick(Names)),
        _ => Setting(Chance(50) ? Pick(Names) : Pick(Invented), Equals()),
    };

    private string Setting(string name, string equals) => $"{name}{equals}{Value(name)}\n";

    private string Continued(string name)
        => $"{name} = {Value(name)}\n{Pick(" ", "\t", "  \t")}{Value(name)}\n{Pick("", "#between\n", " #between\n", "\n")}   {Value(name)}\n";

    private string Value(string name)
    {
        var words = new List<string>();
        int count = _random.Next(0, 4);
        for (int i = 0; i <= count; i++) words.Add(Word(name));
        return Chance(8) ? "" : string.Join(Pick(" ", ", ", "  ", "\t", ","), words);
    }

    private string Word(string name) => _random.Next(10) switch
    {
        0 or 1 => $"${Other(name)}",
        2 => $"${{{Other(name)}}}",
        3 => $"$({Other(name)})x",
        4 => $"${{{Other(name)}{Pick("?", ":")}{Pick(Words)}}}",
        5 => $"${{{Other(name)}?{{{Pick(Words)}}}:{{${Other(name)}}}}}",
        6 => $"${{{{{Pick(Words)}}} {Pick("==", "!=", "<", ">=")} {{${Other(name)}}} ? {{{Pick(Words)}}} : {{no}}}}",
        7 => Pick(Databases),
        8 => "$$",
        _ => Pick(Words),
    };

    /// <summary>A name behind this one, or one that nothing defines.</summary>
    private string Other(string name)
    {
        int from = Array.IndexOf(Names, name) + 1;
        if (from >= Names.Length || Chance(10)) return "undefined_name";
        string other = Names[_random.Next(from, Names.Length)];
        return KeptAsWritten.Contains(other) ? "undefined_name" : other;
    }

    private string Service()
    {
        string type = Pick("inet", "unix", "unix", "fifo", "pass"), name = Pick("smtp", "relay", "submission", "other", "127.0.0.1:10025", "foo", "local");
        if (Rarely()) type = "xxxx";
        string columns = $"{name}{Gap()}{type}{Gap()}{Pick("-", "n", "y")}{Gap()}{Pick("-", "n")}{Gap()}{Pick("-", "n", "y")}{Gap()}{Pick("-", "60", "60?", "0")}{Gap()}{Pick("-", "1", "100")}";
        var text = new StringBuilder(Rarely() ? $"{name} {type} - -" : $"{columns}{Gap()}{Pick(Commands)}");
        int arguments = _random.Next(0, 5);
        for (int i = 0; i < arguments; i++) text.Append(Pick(" ", "\n  ", "\n\t", "\n#between\n  ")).Append(Option());
        if (Chance(25)) text.Append(Pick(" user=nobody argv=/bin/cat ${sender}", "\n  flags=R { a b } -x {c d", " plain"));
        return text.Append('\n').Append(Chance(15) ? "# \xa5\xe1\xa1\xbc\xa5\xeb\n" : "").ToString();
    }

    private string Option()
    {
        string name = Chance(50) ? Pick(Names) : Pick(Invented);
        return _random.Next(7) switch
        {
            0 => "-v",
            1 => $"-o{Pick("biff", "baz", "rel")}={Pick("yes", "$undefined_name")}",
            2 => $"-o {{ {name} = {Value(name)} }}",
            3 => $"-vo {name}={Pick(Words)}",
            _ => $"-o {name}={Pick("yes", $"${Other(name)}", $"${{{Other(name)}?x}}", $"${Other(name)},${Other(name)}", "ldap:users", "")}",
        };
    }

    private string Gap() => Pick(" ", "  ", "\t", "       ");

    private string Equals() => Pick(" = ", "=", " =", "= ", "\t=\t");

    private bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>Once in four hundred times: a fatal error costs Postfix a second.</summary>
    private bool Rarely() => _random.Next(400) == 0;

    private string Pick(params string[] from) => from[_random.Next(from.Length)];
}
