using System.Text;
using Hikyaku.EndToEndTests.Network;
using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Server;

/// <summary>
/// The configuration of a server under test: main.cf, master.cf and a services file in a folder of their own, everything on 127.0.0.1 and
/// on ports that nobody else uses. A test changes what it is about and calls <see cref="Write"/>.
/// </summary>
internal sealed class ServerFiles
{
    /// <summary>Postfix's stock lines for what is not a listener.</summary>
    public const string StockServices = """
        pickup    unix  n       -       n       60      1       pickup
        cleanup   unix  n       -       n       -       0       cleanup
        qmgr      unix  n       -       n       300     1       qmgr
        tlsmgr    unix  -       -       n       1000?   1       tlsmgr
        rewrite   unix  -       -       n       -       -       trivial-rewrite
        bounce    unix  -       -       n       -       0       bounce
        defer     unix  -       -       n       -       0       bounce
        trace     unix  -       -       n       -       0       bounce
        verify    unix  -       -       n       -       1       verify
        flush     unix  n       -       n       1000?   0       flush
        proxymap  unix  -       -       n       -       -       proxymap
        smtp      unix  -       -       n       -       -       smtp
        relay     unix  -       -       n       -       -       smtp
        showq     unix  n       -       n       -       -       showq
        error     unix  -       -       n       -       -       error
        retry     unix  -       -       n       -       -       error
        discard   unix  -       -       n       -       -       discard
        local     unix  -       n       n       -       -       local
        virtual   unix  -       n       n       -       -       virtual
        lmtp      unix  -       -       n       -       -       lmtp
        anvil     unix  -       -       n       -       1       anvil
        scache    unix  -       -       n       -       1       scache
        postlog   unix-dgram n  -       n       -       1       postlogd

        """;

    /// <summary>The three listeners: port 25's, 587's and 465's stand-ins, submission with TLS and AUTH as the stock file has it today.</summary>
    public const string ThreeListeners = """
        smtp      inet  n       -       n       -       -       smtpd
        submission inet n       -       n       -       -       smtpd
          -o syslog_name=postfix/submission
          -o smtpd_tls_security_level=encrypt
          -o smtpd_sasl_auth_enable=yes
          -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
          -o smtpd_recipient_restrictions=
        submissions inet n      -       n       -       -       smtpd
          -o syslog_name=postfix/submissions
          -o smtpd_tls_wrappermode=yes
          -o smtpd_sasl_auth_enable=yes
          -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
          -o smtpd_recipient_restrictions=

        """;

    private readonly TestFolder _folder;
    private readonly string _prefix;

    /// <param name="name">Tells two servers of one test apart.</param>
    public ServerFiles(TestFolder folder, string name = "server")
    {
        _folder = folder;
        _prefix = name;
        ConfigDirectory = folder.MakeFolder(name);
        folder.MakeFolder($"{name}/etc");
        ConfigDirectory = folder.At($"{name}/etc");
        Main = new Dictionary<string, string>
        {
            ["compatibility_level"] = "3.6",
            ["queue_directory"] = folder.MakeFolder($"{name}/spool"),
            ["data_directory"] = folder.MakeFolder($"{name}/data"),
            ["hikyaku_services_file"] = Path.Combine(ConfigDirectory, "services"),
            ["local_recipient_maps"] = "", // whoever is asked for has a mailbox below it
            ["hikyaku_mail_directory"] = MailDirectory = folder.MakeFolder($"{name}/mail"),
            ["maillog_file_prefixes"] = folder.Path,
            ["maillog_file"] = MaillogPath = folder.At($"{name}/maillog"),
            ["myhostname"] = "mail.example.jp",
            ["mydomain"] = "example.jp",
            ["mydestination"] = "$myhostname, example.jp, localhost",
            ["inet_interfaces"] = "127.0.0.1",
            ["inet_protocols"] = "ipv4",
            ["mynetworks"] = "127.0.0.0/8",
            ["alias_maps"] = "",
            ["smtpd_peername_lookup"] = "no",
        };
    }

    public string ConfigDirectory { get; }

    public string MaillogPath { get; }

    /// <summary>Local recipients' Maildirs, one folder each.</summary>
    public string MailDirectory { get; }

    /// <summary>main.cf, in the order of insertion.</summary>
    public Dictionary<string, string> Main { get; }

    /// <summary>The whole of master.cf.</summary>
    public string Master { get; set; } = ThreeListeners + StockServices;

    /// <summary>The services file: which names are which ports here.</summary>
    public Dictionary<string, int> Services { get; } = new()
    {
        ["smtp"] = TestPort.Next(),
        ["submission"] = TestPort.Next(),
        ["submissions"] = TestPort.Next(),
    };

    public string MasterPath => Path.Combine(ConfigDirectory, "master.cf");

    public string MainPath => Path.Combine(ConfigDirectory, "main.cf");

    /// <summary>The port that a name stands for.</summary>
    public int Port(string service) => Services[service];

    /// <summary>A file beside main.cf: a table, for example. Returns its path.</summary>
    public string AddFile(string name, string text) => _folder.WriteFile($"{_prefix}/etc/{name}", text);

    public ServerFiles Write()
    {
        StringBuilder main = new();
        foreach (var (name, value) in Main) main.Append(name).Append(" = ").Append(value).Append('\n');
        AddFile("main.cf", main.ToString());
        AddFile("master.cf", Master);
        StringBuilder services = new();
        foreach (var (name, port) in Services) services.Append($"{name}\t{port}/tcp\n");
        AddFile("services", services.ToString());
        return this;
    }

    /// <summary>Replaces master.cf byte for byte, for files that are not text in any one encoding.</summary>
    public void WriteMaster(byte[] content)
    {
        File.WriteAllBytes(MasterPath, content);
        Unprivileged.Give(MasterPath);
    }
}
