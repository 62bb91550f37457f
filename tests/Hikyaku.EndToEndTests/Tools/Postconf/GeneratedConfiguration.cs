using System.Text;

namespace Hikyaku.EndToEndTests.Tools.Postconf;

/// <summary>
/// A main.cf and master.cf made from a seed: real and invented parameters, references that are defined or not, conditionals, database tables, restriction
/// classes, comments in EUC-JP, continuation lines, and now and then a fault. Text is Latin-1, one character a byte.
/// </summary>
internal sealed class GeneratedConfiguration(int seed)
{
    private static readonly string[] Names =
    [
        "myhostname", "mydomain", "myorigin", "mydestination", "mynetworks", "relayhost", "relay_domains", "smtpd_recipient_restrictions", "smtpd_banner", "alias_maps",
        "virtual_alias_maps", "transport_maps", "header_checks", "body_checks", "smtpd_client_restrictions", "always_bcc", "default_transport", "forward_path",
        "default_rbl_reply", "luser_relay", "message_size_limit", "smtp_destination_concurrency_limit", "relay_recipient_limit", "inet_protocols", "biff",
        "smtp_sasl_password_maps", "virtual_mailbox_maps", "local_recipient_maps", "smtpd_milters", "compatibility_level", "other_time_limit", "alias_database",
    ];

    private static readonly string[] Invented = ["foo", "bar", "baz", "mua_client_restrictions", "class_a", "class_b", "my_net", "users", "x", "lists"];

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
        if (Chance(3)) text.Append(Pick("no equals sign\n", "= no name\n", "a\0b = c\n", "bad = ${foo\n", "bad = $\n", "header_checks = ${{a} = {b}}\n"));
        return Chance(10) ? text.ToString().TrimEnd('\n') : Chance(20) ? text.Replace("\n", "\r\n").ToString() : text.ToString();
    }

    public string Master()
    {
        var text = new StringBuilder();
        int services = _random.Next(0, 7);
        for (int i = 0; i < services; i++) text.Append(Service());
        return text.ToString();
    }

    private string MainLine() => _random.Next(12) switch
    {
        0 => "# comment \xc5\xcc\xbf\xae $foo\n",
        1 => Pick("\n", "   \n", "\t# indented\n"),
        2 => $"{Pick(Invented)}_{Pick(Suffixes)} = {Value()}\n",
        3 => $"smtpd_restriction_classes = {Pick(Invented)} {Pick(Invented)}\n",
        4 or 5 or 6 => $"{Pick(Invented)}{Equals()}{Value()}\n",
        7 => $"{Pick(Names)} = {Value()}\n{Pick(" ", "\t", "  \t")}{Value()}\n{Pick("", "#between\n", " #between\n", "\n")}   {Value()}\n",
        _ => $"{Pick(Names)}{Equals()}{Value()}\n",
    };

    private string Value()
    {
        var words = new List<string>();
        int count = _random.Next(0, 4);
        for (int i = 0; i <= count; i++) words.Add(Word());
        return Chance(8) ? "" : string.Join(Pick(" ", ", ", "  ", "\t", ","), words);
    }

    private string Word() => _random.Next(10) switch
    {
        0 or 1 => $"${Pick(Invented)}",
        2 => $"${{{Pick(Names)}}}",
        3 => $"$({Pick(Invented)})x",
        4 => $"${{{Pick(Invented)}{Pick("?", ":")}{Pick(Words)}}}",
        5 => $"${{{Pick(Invented)}?{{{Pick(Words)}}}:{{${Pick(Invented)}}}}}",
        6 => $"${{{{{Pick(Words)}}} {Pick("==", "!=", "<", ">=")} {{${Pick(Invented)}}} ? {{{Pick(Words)}}} : {{no}}}}",
        7 => Pick(Databases),
        8 => "$$",
        _ => Pick(Words),
    };

    private string Service()
    {
        string type = Pick("inet", "unix", "unix", "fifo", "pass"), name = Pick("smtp", "relay", "submission", "other", "127.0.0.1:10025", "foo", "local");
        if (Chance(2)) type = "xxxx";
        string columns = $"{name}{Gap()}{type}{Gap()}{Pick("-", "n", "y")}{Gap()}{Pick("-", "n")}{Gap()}{Pick("-", "n", "y")}{Gap()}{Pick("-", "60", "60?", "0")}{Gap()}{Pick("-", "1", "100")}";
        var text = new StringBuilder(Chance(2) ? $"{name} {type} - -" : $"{columns}{Gap()}{Pick(Commands)}");
        int arguments = _random.Next(0, 5);
        for (int i = 0; i < arguments; i++) text.Append(Pick(" ", "\n  ", "\n\t", "\n#between\n  ")).Append(Option());
        if (Chance(25)) text.Append(Pick(" user=nobody argv=/bin/cat ${sender}", "\n  flags=R { a b } -x {c d", " plain"));
        return text.Append('\n').Append(Chance(15) ? "# \xa5\xe1\xa1\xbc\xa5\xeb\n" : "").ToString();
    }

    private string Option() => _random.Next(7) switch
    {
        0 => "-v",
        1 => $"-o{Pick("biff", "baz", "relayhast")}={Pick("yes", "$bar")}",
        2 => $"-o {{ {Pick(Names)} = {Value()} }}",
        3 => $"-vo {Pick(Invented)}={Pick(Words)}",
        _ => $"-o {Pick(Chance(50) ? Names : Invented)}={Pick("yes", "$foo", "${bar?x}", "$myhostname,$baz", "ldap:users", "")}",
    };

    private string Gap() => Pick(" ", "  ", "\t", "       ");

    private string Equals() => Pick(" = ", "=", " =", "= ", "\t=\t");

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(params string[] from) => from[_random.Next(from.Length)];
}
