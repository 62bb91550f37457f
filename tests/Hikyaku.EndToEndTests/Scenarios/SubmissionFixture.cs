using Hikyaku.EndToEndTests.Mailboxes;
using Hikyaku.EndToEndTests.Postfix;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Tls;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>
/// One server for all mail clients: submission on 587's and 465's stand-ins, local mail to a Maildir, everything else through a real
/// Postfix that plays the provider.
/// </summary>
public sealed class SubmissionFixture : IAsyncLifetime
{
    public const string User = "taro", Password = "tegami-Secret1";

    private readonly TestFolder _folder = new();
    private PostfixPeer? _postfix;
    private HikyakuServer? _server;

    internal PostfixPeer Postfix => _postfix!;

    internal HikyakuServer Server => _server!;

    internal ServerFiles Files => Server.Files;

    internal Maildir Local => new(Path.Combine(Files.MailDirectory, User));

    internal string CertificateAuthority { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        TestAuthority authority = new(_folder);
        CertificateAuthority = authority.CertificatePath;
        _postfix = await PostfixPeer.StartAsync(_folder, authority);
        ServerFiles files = new(_folder);
        authority.Issue("server/etc/tls", "mail.example.jp", "localhost");
        files.Main["smtpd_tls_cert_file"] = Path.Combine(files.ConfigDirectory, "tls.cert.pem");
        files.Main["smtpd_tls_key_file"] = Path.Combine(files.ConfigDirectory, "tls.key.pem");
        files.Main["smtpd_tls_security_level"] = "may";
        files.Main["smtpd_tls_auth_only"] = "yes";
        // Nobody on this machine is trusted by address: strangers are what the refusals are about.
        files.Main["mynetworks"] = "192.0.2.1/32";
        files.Main["smtpd_relay_restrictions"] = "permit_mynetworks, reject_unauth_destination";
        files.Main["relayhost"] = $"[localhost]:{_postfix.Port}";
        files.Main["smtp_tls_security_level"] = "verify";
        files.Main["smtp_tls_verify_cert_match"] = "hostname";
        files.Main["smtp_tls_CAfile"] = authority.CertificatePath;
        files.Main["smtp_sasl_auth_enable"] = "yes";
        files.Main["smtp_sasl_security_options"] = "noanonymous";
        files.Main["smtp_sasl_password_maps"] = "texthash:" + files.AddFile("sasl_passwd", $"[localhost]:{_postfix.Port} {PostfixPeer.User}:{PostfixPeer.Password}\n");
        await HikyakuServer.AddUserAsync(files.Write(), User, Password);
        _server = await HikyakuServer.StartAsync(files);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        if (_postfix is not null) await _postfix.DisposeAsync();
        _folder.Delete();
    }
}
