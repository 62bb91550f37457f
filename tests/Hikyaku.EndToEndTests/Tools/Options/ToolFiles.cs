using System.Text;

namespace Hikyaku.EndToEndTests.Tools.Options;

/// <summary>The /etc/postfix of each case; text is one character a byte.</summary>
internal static class ToolFiles
{
    private const string Failure = "failure_template = <<EOF\n";

    /// <summary>All four, so that no built-in text is shown.</summary>
    private const string Others = "delay_template = d $delay_warning_time_hours $maximal_queue_lifetime_days\nsuccess_template = s\nverify_template = v\n";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["main.cf"] = """
            # \xc5\xcc\xbf\xae
            compatibility_level = 3.6
            myhostname = mail.example.jp
            mydomain = example.jp
            mydestination = $myhostname, localhost.$mydomain,
              # between
              localhost
            mynetworks = 127.0.0.0/8 [::1]/128 192.0.2.0/24
            own_setting = $mydomain
            relay_domains = $own_setting
            long_list = one.example.jp two.example.jp three.example.jp four.example.jp five.example.jp six.example.jp
            alias_database = hash:/etc/postfix/aliases
            alias_maps = $alias_database
            import_environment = MAIL_CONFIG
            inet_protocols = ipv4

            """.Replace("\\xc5\\xcc\\xbf\\xae", "\xc5\xcc\xbf\xae", StringComparison.Ordinal),
        ["master.cf"] = """
            # services
            smtp      inet  n       -       n       -       -       smtpd
            submission inet n       -       n       -       -       smtpd
              -o syslog_name=postfix/submission
              -o { smtpd_client_restrictions = permit_mynetworks, reject }
            # between
            smtp      unix  -       -       n       -       -       smtp
            relay     unix  -       -       n       -       -       smtp -o smtp_helo_name=$myhostname
            local     unix  -       n       n       -       -       local

            """,
        ["virtual"] = "# aliases\none@example.jp  a@example.org\nTwo@example.jp\tb@example.org,\n  c@example.org\n",
        ["more"] = "three@example.jp x\n",
        ["twice"] = "a 1\na 2\n",
        ["broken"] = " leading blank\nkey\nok 1\n",
        ["eight"] = "\xe9 1\nok \xe9\n",
        ["files"] = "a /etc/postfix/more\n",
        ["checks"] = "/^subject: .*spam/ REJECT spam\n/viagra/ REJECT pills\n",
        ["aliases"] = "# aliases\nroot: admin\nPostmaster: root,\n  other\n\"quoted name\": x\n",
        ["badaliases"] = "no colon\n: nobody\na@example.jp: x\nok: y\n",
        ["bounce.cf"] = $"# ours\n\n{Failure}Charset: utf-8\nfrom: Post <post@example.jp>\nSubject: Sorry\nPostmaster-Subject: Copy\n\n\nhost $myhostname of ${{mydomain}} $$5\n\n  indented ${{own_setting?set}}${{nonesuch:unset}}\nEOF\n{Others}",
        ["headers.cf"] = $"{Failure}X-Own: x\n\nx\nEOF\ndelay_template = <<E2\nSubject:\n\nx\nE2\nsuccess_template = <<EOF\nPostmaster-Subject: x\n\nx\nEOF\nverify_template = <<EOF\nSubject: x\nEOF\n{Failure}x\nEOF\n{Others}",
        ["name.cf"] = $"{Failure}x $nonesuch\nEOF\n{Others}",
        ["eight.cf"] = $"{Others}{Failure}Charset: iso-8859-1\n\nna\xefve\nEOF\nverify_template = <<EOF\nCharset: us-ascii\n\nna\xefve\nEOF\nverify_template = v\n",
        ["twice.cf"] = $"{Failure}Subject: first\n\nfirst\nEOF\n{Failure}second\nEOF\n{Others}",
        ["units.cf"] = $"{Failure}$delay_warning_time_seconds $delay_warning_time_weeks $maximal_queue_lifetime_days $maximal_queue_lifetime_weeks $maximal_queue_lifetime_seconds\nEOF\n{Others}",
        ["suffix.cf"] = $"{Failure}$maximal_queue_lifetime_years\nEOF\n{Others}",
        ["dollar.cf"] = $"{Failure}costs $ 5\nEOF\n{Others}",
        ["noend.cf"] = $"{Others}{Failure}x\n",
        ["marker.cf"] = $"{Others}failure_template = <<'EOF'\nx\nEOF\n",
        ["nonsense.cf"] = "other_template = x\nno equals sign\n",
    };

    /// <summary>Postfix waits until a file is a second old.</summary>
    private static readonly DateTime LongAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="directory">Where they are written.</param>
    /// <param name="name">What their texts call that directory.</param>
    public static void Write(string directory, string name)
    {
        Directory.CreateDirectory(directory);
        foreach ((string file, string content) in Files)
        {
            string path = Path.Combine(directory, file);
            File.WriteAllText(path, content.Replace("/etc/postfix", name, StringComparison.Ordinal), Encoding.Latin1);
            File.SetLastWriteTimeUtc(path, LongAgo);
        }
    }
}
