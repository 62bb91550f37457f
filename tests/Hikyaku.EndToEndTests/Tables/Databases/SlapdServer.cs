using Hikyaku.EndToEndTests.Network;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Tls;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>OpenLDAP's slapd on a loopback port, with TLS, and on a Unix socket.</summary>
internal sealed class SlapdServer : IAsyncDisposable
{
    public const string Password = "Kanji-Secret7";

    private const string Tree = """
        dn: dc=example,dc=com
        objectClass: dcObject
        objectClass: organization
        dc: example
        o: Example

        dn: ou=people,dc=example,dc=com
        objectClass: organizationalUnit
        ou: people

        dn: uid=postfix,dc=example,dc=com
        objectClass: account
        objectClass: simpleSecurityObject
        uid: postfix
        userPassword: Kanji-Secret7

        dn: uid=alice,ou=people,dc=example,dc=com
        objectClass: inetOrgPerson
        uid: alice
        cn: Alice
        sn: A
        mail: alice@example.com
        mail: a.lice@example.com

        dn: cn=star*(paren)\\slash\, comma,ou=people,dc=example,dc=com
        objectClass: inetOrgPerson
        cn: star*(paren)\slash, comma
        sn: S
        mail: star@example.com

        dn: uid=bob,ou=people,dc=example,dc=com
        objectClass: inetOrgPerson
        uid: bob
        cn:: 6aOb6ISa
        sn: B
        mail: bob@example.com
        title: vacation

        dn: cn=staff,ou=people,dc=example,dc=com
        objectClass: groupOfNames
        cn: staff
        description: staff-archive@example.com
        member: uid=alice,ou=people,dc=example,dc=com
        member: cn=inner,ou=people,dc=example,dc=com
        member: uid=removed,ou=people,dc=example,dc=com

        dn: cn=inner,ou=people,dc=example,dc=com
        objectClass: groupOfNames
        cn: inner
        member: uid=bob,ou=people,dc=example,dc=com

        dn: cn=loop,ou=people,dc=example,dc=com
        objectClass: groupOfNames
        cn: loop
        member: cn=loop,ou=people,dc=example,dc=com

        dn: cn=everybody,ou=people,dc=example,dc=com
        objectClass: groupOfURLs
        cn: everybody
        memberURL: ldap:///ou=people,dc=example,dc=com?mail?sub?(uid=*)

        dn: ou=elsewhere,dc=example,dc=com
        objectClass: referral
        objectClass: extensibleObject
        ou: elsewhere
        ref: ldap://127.0.0.1:PORT/ou=far,dc=example,dc=org
        """;

    private const string OtherTree = """
        dn: dc=example,dc=org
        objectClass: dcObject
        objectClass: organization
        dc: example
        o: Elsewhere

        dn: ou=far,dc=example,dc=org
        objectClass: organizationalUnit
        ou: far

        dn: uid=fumi,ou=far,dc=example,dc=org
        objectClass: inetOrgPerson
        uid: fumi
        cn: Fumi
        sn: F
        mail: fumi@example.org
        """;

    private readonly TestFolder _folder;
    private RunningProgram? _server;

    private SlapdServer(TestFolder folder) => _folder = folder;

    public int Port { get; } = TestPort.Next();

    public int TlsPort { get; } = TestPort.Next();

    public string Socket => _folder.At("slapd/socket");

    public string Authority { get; private set; } = "";

    public static async Task<SlapdServer> StartAsync(TestFolder folder)
    {
        SlapdServer server = new(folder);
        await server.CreateAsync();
        await server.StartAsync();
        return server;
    }

    public async Task StartAsync()
    {
        File.Delete(Socket);
        string urls = $"ldap://127.0.0.1:{Port} ldaps://127.0.0.1:{TlsPort} ldapi://{Uri.EscapeDataString(Socket)}";
        _server = await DatabaseProgram.StartAsync(DatabaseProgram.Serve("slapd", "-f", _folder.At("slapd/slapd.conf"), "-h", urls, "-d", "0"), () => File.Exists(Socket) && ListeningPorts.Has(TlsPort));
    }

    public async Task StopAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _server = null;
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task CreateAsync()
    {
        foreach (string folder in (string[])["slapd", "slapd/com", "slapd/org", "slapd/tls"]) _folder.MakeFolder(folder);
        TestAuthority authority = new(_folder);
        Authority = authority.CertificatePath;
        authority.Issue("slapd/tls", "localhost", "127.0.0.1");
        string include = string.Concat(((string[])["core", "cosine", "inetorgperson", "dyngroup"]).Select(static s => $"include SCHEMA/{s}.schema\n"));
        string schema = _folder.At("slapd/schema");
        await CopySchemaAsync(schema);
        _folder.WriteFile("slapd/slapd.conf", include.Replace("SCHEMA", schema, StringComparison.Ordinal) + $"""
            modulepath {(Requires.IsRoot ? "/mnt" : await DatabaseProgram.PathOfAsync(""))}/usr/lib/ldap
            moduleload back_mdb
            pidfile {_folder.At("slapd/pid")}
            TLSCertificateFile {_folder.At("slapd/tls.cert.pem")}
            TLSCertificateKeyFile {_folder.At("slapd/tls.key.pem")}
            {Database("dc=example,dc=com", "com")}
            {Database("dc=example,dc=org", "org")}
            """);
        foreach ((string suffix, string tree) in ((string, string)[])[("dc=example,dc=com", Tree), ("dc=example,dc=org", OtherTree)])
        {
            string file = _folder.WriteFile("slapd/tree.ldif", tree.Replace("PORT", $"{Port}", StringComparison.Ordinal) + "\n");
            (await ProgramRunner.RunAsync(DatabaseProgram.Serve("slapadd", "-f", _folder.At("slapd/slapd.conf"), "-b", suffix, "-l", file) with { Limit = TimeSpan.FromMinutes(3) })).MustSucceed();
        }
    }

    private string Database(string suffix, string folder) => $"""
        database mdb
        maxsize 4194304
        suffix "{suffix}"
        directory {_folder.At("slapd/" + folder)}
        access to attrs=userPassword by * auth
        access to * by * read
        """;

    private static async Task CopySchemaAsync(string to)
    {
        string from = await DatabaseProgram.PathOfAsync("/etc/ldap/schema");
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from, "*.schema")) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        Unprivileged.Give(to);
    }
}
