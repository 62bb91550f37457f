using Hikyaku.EndToEndTests.Mailboxes;
using Hikyaku.EndToEndTests.Network;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Tls;

namespace Hikyaku.EndToEndTests.Postfix;

/// <summary>
/// Debian's Postfix as the provider's smarthost: STARTTLS and AUTH are demanded, and every message for anybody lands in one Maildir that
/// the test can read. It runs in a root of its own (tests/tools/postfix-peer); nothing is installed.
/// </summary>
internal sealed class PostfixPeer : IAsyncDisposable
{
    public const string HostName = "smarthost.provider.example", User = "site@provider.example", Password = "smarthost-Secret1";

    private readonly RunningProgram _program;

    private PostfixPeer(RunningProgram program, int port, string mailFolder)
    {
        _program = program;
        Port = port;
        Mail = new Maildir(Path.Combine(mailFolder, "Maildir"));
    }

    public int Port { get; }

    /// <summary>Everything that it accepted, for whichever recipient.</summary>
    public Maildir Mail { get; }

    /// <summary>Its maillog.</summary>
    public ProgramOutput Log => _program.Output;

    /// <param name="senderAccess">Lines of an access table by sender; a sender without a line is refused. Null: any sender may send.</param>
    public static async Task<PostfixPeer> StartAsync(TestFolder folder, TestAuthority authority, string? senderAccess = null)
    {
        Requires.Root("Postfix runs in namespaces of its own");
        string configuration = Directory.CreateDirectory(folder.At("postfix")).FullName;
        authority.Issue("postfix/server", HostName, "localhost");
        File.WriteAllText(Path.Combine(configuration, "users"), $"{User} {Password}\n");
        if (senderAccess is not null) File.WriteAllText(Path.Combine(configuration, "senders"), senderAccess);
        return await StartAsync(folder, MainCf(senderAccess is not null));
    }

    /// <summary>Postfix with a main.cf of the test's own. Files that stand in the folder <c>postfix</c> are found in /etc/postfix.</summary>
    public static async Task<PostfixPeer> StartAsync(TestFolder folder, string mainCf)
    {
        Requires.Root("Postfix runs in namespaces of its own");
        int port = TestPort.Next();
        string configuration = Directory.CreateDirectory(folder.At("postfix")).FullName;
        string mail = Directory.CreateDirectory(folder.At("postfix-mail")).FullName;
        File.WriteAllText(Path.Combine(configuration, "main.cf"), mainCf);
        File.WriteAllText(Path.Combine(configuration, "master.cf"), MasterCf(port));
        RunningProgram program = RunningProgram.Start(new ProgramCommand(Checkout.Tool("postfix-peer"), configuration, mail));
        try
        {
            await program.Output.WaitForAsync(l => l.Contains("daemon started", StringComparison.Ordinal), "Postfix's start", TimeSpan.FromSeconds(60));
            return new PostfixPeer(program, port, mail);
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static string MainCf(bool knowsSenders) => $"""
        compatibility_level = 3.6
        myhostname = {HostName}
        mydestination =
        local_recipient_maps =
        alias_maps =
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        mynetworks =
        relayhost =
        default_transport = virtual
        virtual_mailbox_domains =
        virtual_mailbox_base = /peer/mail
        virtual_mailbox_maps = static:Maildir/
        virtual_uid_maps = static:65534
        virtual_gid_maps = static:65534
        smtpd_peername_lookup = no
        smtpd_tls_security_level = encrypt
        smtpd_tls_cert_file = /etc/postfix/server.cert.pem
        smtpd_tls_key_file = /etc/postfix/server.key.pem
        smtpd_tls_auth_only = yes
        smtpd_tls_loglevel = 1
        smtpd_sasl_auth_enable = yes
        smtpd_sender_restrictions = {(knowsSenders ? "check_sender_access texthash:/etc/postfix/senders, reject" : "")}
        smtpd_relay_restrictions = permit_sasl_authenticated, reject
        smtpd_recipient_restrictions =
        maillog_file = /dev/stdout

        """;

    private static string MasterCf(int port) => $"""
        127.0.0.1:{port} inet n - n - - smtpd
        cleanup    unix  n - n - 0 cleanup
        qmgr       unix  n - n 300 1 qmgr
        tlsmgr     unix  - - n 1000? 1 tlsmgr
        rewrite    unix  - - n - - trivial-rewrite
        bounce     unix  - - n - 0 bounce
        defer      unix  - - n - 0 bounce
        trace      unix  - - n - 0 bounce
        proxymap   unix  - - n - - proxymap
        error      unix  - - n - - error
        retry      unix  - - n - - error
        discard    unix  - - n - - discard
        virtual    unix  - n n - - virtual
        anvil      unix  - - n - 1 anvil
        postlog    unix-dgram n - n - 1 postlogd

        """;
}
