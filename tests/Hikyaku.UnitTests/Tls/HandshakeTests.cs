using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hikyaku.Tls;
using Hikyaku.Tls.Client;
using Hikyaku.Tls.Server;
using Xunit;

namespace Hikyaku.UnitTests.Tls;

public sealed class HandshakeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hikyaku-tls").FullName;

    private string CertificateFile => Path.Combine(_folder, "cert.pem");

    private string KeyFile => Path.Combine(_folder, "key.pem");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ServerTlsSettings Settings => new() { CertificateFile = CertificateFile, KeyFile = KeyFile };

    private ServerTls Server(ServerTlsSettings? settings = null)
    {
        if (!File.Exists(CertificateFile)) SelfSignedCertificate.Write(CertificateFile, KeyFile, ["mail.example.test", "127.0.0.1"], TimeProvider.System);
        ServerTls? tls = ServerTls.TryCreate(settings ?? Settings, null, TimeProvider.System, out string fault);
        Assert.Equal("", fault);
        return tls!;
    }

    /// <summary>A throw-away pair of a kind (Ed25519) that postconf -T public-key-algorithms doesn't list.</summary>
    private const string OtherKind = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEICvfZt2AJBIHJyqmvI8bQQUPvr0VnecHbJaukwXdvNKU
        -----END PRIVATE KEY-----
        -----BEGIN CERTIFICATE-----
        MIIBRDCB96ADAgECAhQCZJt49A1sqf8alED1/wxVZSz0fTAFBgMrZXAwFzEVMBMG
        A1UEAwwMaG9zdC5leGFtcGxlMCAXDTI2MTEyODIwMDAxOVoYDzIxMjYxMTA0MjAw
        MDE5WjAXMRUwEwYDVQQDDAxob3N0LmV4YW1wbGUwKjAFBgMrZXADIQCAF4OXwmtD
        WELUTEtx8muw/y5ax1V55tcxtkP4S+3TmaNTMFEwHQYDVR0OBBYEFJShfZouNm7p
        lyySxommOkPBr4VWMB8GA1UdIwQYMBaAFJShfZouNm7plyySxommOkPBr4VWMA8G
        A1UdEwEB/wQFMAMBAf8wBQYDK2VwA0EAYeXROmQadITsZ3tpifGlQLuYXuRdYa3/
        5ywe8X29RAFrYC6GWHoMoYUKFDynBsBgC0KqLvBY7jqSYGlicvn/Cw==
        -----END CERTIFICATE-----

        """;

    [Fact]
    public void Certificate_WithAKeyOfAnotherKind_IsRefusedWhenItIsLoaded()
    {
        File.WriteAllText(CertificateFile, OtherKind);
        Assert.Null(ServerTls.TryCreate(Settings with { KeyFile = CertificateFile }, null, TimeProvider.System, out string fault));
        Assert.Equal($"{CertificateFile}: the key of its certificate is of another kind than ecdsa and rsa", fault);
    }

    private static async Task<(SslStream Client, SslStream Server)> ShakeAsync(SslServerAuthenticationOptions server, SslClientAuthenticationOptions client)
    {
        var toServer = new Pipe();
        var toClient = new Pipe();
        var serverSide = new SslStream(new DuplexStream(toServer.Reader.AsStream(), toClient.Writer.AsStream()));
        var clientSide = new SslStream(new DuplexStream(toClient.Reader.AsStream(), toServer.Writer.AsStream()));
        Task accepting = serverSide.AuthenticateAsServerAsync(server, TestContext.Current.CancellationToken);
        try
        {
            await clientSide.AuthenticateAsClientAsync(client, TestContext.Current.CancellationToken);
        }
        catch
        {
            await clientSide.DisposeAsync();
            await accepting.ContinueWith(static _ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
        await accepting;
        return (clientSide, serverSide);
    }

    [Theory]
    [InlineData(ClientTlsLevel.May, false, "other.test", TlsTrust.Untrusted, true, "")]
    [InlineData(ClientTlsLevel.Encrypt, true, "other.test", TlsTrust.Trusted, true, "")]
    [InlineData(ClientTlsLevel.Verify, true, "mail.example.test", TlsTrust.Verified, true, "")]
    [InlineData(ClientTlsLevel.Verify, true, "other.test", TlsTrust.Trusted, false, "Server certificate not verified")]
    [InlineData(ClientTlsLevel.Verify, false, "mail.example.test", TlsTrust.Untrusted, false, "Server certificate not trusted")]
    public async Task Handshake_Level_JudgesTheCertificate(ClientTlsLevel level, bool hasAuthority, string host, TlsTrust trust, bool isAcceptable, string cause)
    {
        using ServerTls server = Server();
        var tls = new ClientTls(new ClientTlsSettings { AuthorityFile = hasAuthority ? CertificateFile : "" });
        ClientTlsHandshake handshake = tls.CreateHandshake(new ClientTlsPolicy { Level = level, Match = ["hostname"] }, "example.test", host);
        (SslStream client, SslStream serverSide) = await ShakeAsync(server.Options, handshake.Options);
        Assert.Equal((trust, isAcceptable, cause), (handshake.Trust, handshake.IsAcceptable, handshake.Cause));
        Assert.Matches("^TLSv1\\.3 with cipher TLS_[A-Z0-9_]+ \\((128/128|256/256) bits\\)$", TlsDescription.Of(client).ToString());
        await client.DisposeAsync();
        await serverSide.DisposeAsync();
    }

    [Fact]
    public async Task Server_Protocols_AreRespected()
    {
        using ServerTls server = Server(Settings with { Protocols = SslProtocols.Tls12 });
        (SslStream client, SslStream serverSide) = await ShakeAsync(server.Options, Trusting(SslProtocols.None));
        Assert.StartsWith("TLSv1.2 with cipher ECDHE-ECDSA-", TlsDescription.Of(client).ToString(), StringComparison.Ordinal);
        Assert.False(serverSide.IsMutuallyAuthenticated);
        await client.DisposeAsync();
        await serverSide.DisposeAsync();
    }

    [Fact]
    public async Task Server_ForeignAlpn_IsRefused_AndSmtpIsTaken()
    {
        using ServerTls server = Server();
        SslClientAuthenticationOptions web = Trusting(SslProtocols.None);
        web.ApplicationProtocols = [SslApplicationProtocol.Http11];
        await Assert.ThrowsAnyAsync<Exception>(() => ShakeAsync(server.Options, web));
        SslClientAuthenticationOptions smtp = Trusting(SslProtocols.None);
        smtp.ApplicationProtocols = [new SslApplicationProtocol("smtp")];
        (SslStream client, SslStream serverSide) = await ShakeAsync(server.Options, smtp);
        Assert.Equal("smtp", client.NegotiatedApplicationProtocol.ToString());
        await client.DisposeAsync();
        await serverSide.DisposeAsync();
    }

    [Fact]
    public void Services_HaveContextsOfTheirOwn()
    {
        using ServerTls first = Server(), second = Server();
        Assert.NotSame(first.Options.ServerCertificateContext, second.Options.ServerCertificateContext);
        Assert.False(first.Options.AllowRenegotiation);
    }

    [Fact]
    public void SelfSigned_Files_HaveModesNamesAndTenYears()
    {
        using ServerTls server = Server();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        Assert.True(CertificateNames.Matches(server.Certificate, "mail.example.test"));
        Assert.True(CertificateNames.Matches(server.Certificate, "[127.0.0.1]"));
        Assert.False(CertificateNames.Matches(server.Certificate, "127.0.0.2"));
        Assert.True(server.Certificate.NotAfter - server.Certificate.NotBefore > TimeSpan.FromDays(3650));
    }

    [Fact]
    public void Certificate_FilesThatDontAgree_AreAFaultWithTheirName()
    {
        using (Server())
        {
            // made the files
        }
        string Fault(ServerTlsSettings settings, TimeProvider? time = null)
        {
            Assert.Null(ServerTls.TryCreate(settings, null, time ?? TimeProvider.System, out string fault));
            return fault;
        }
        string other = Path.Combine(_folder, "other.pem"), otherKey = Path.Combine(_folder, "otherkey.pem");
        SelfSignedCertificate.Write(other, otherKey, ["other.test"], TimeProvider.System);
        Assert.Equal($"{_folder}/gone: No such file or directory", Fault(Settings with { CertificateFile = Path.Combine(_folder, "gone") }));
        Assert.StartsWith($"{otherKey}: the key doesn't belong", Fault(Settings with { KeyFile = otherKey }), StringComparison.Ordinal);
        Assert.Equal($"{other}: there is no private key in it", Fault(Settings with { KeyFile = other }));
        Assert.Equal($"{KeyFile}: there is no certificate in it", Fault(Settings with { CertificateFile = KeyFile }));
        var later = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow().AddYears(11));
        Assert.StartsWith($"{CertificateFile}: the certificate ran out on ", Fault(Settings, later), StringComparison.Ordinal);
        Assert.Contains("no certificate is configured", Fault(new ServerTlsSettings()), StringComparison.Ordinal);

        File.AppendAllText(CertificateFile, File.ReadAllText(other));
        Assert.Contains("is not in the chain of", Fault(Settings), StringComparison.Ordinal);
    }

    [Fact]
    public void Certificate_ChainFile_HoldsKeyAndChain()
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=authority", authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 authority = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 leaf = new CertificateRequest("CN=leaf", key, HashAlgorithmName.SHA256).Create(authority, now.AddDays(-1), now.AddDays(1), [1, 2, 3]);
        string file = Path.Combine(_folder, "chain.pem");
        File.WriteAllText(file, $"{key.ExportPkcs8PrivateKeyPem()}\n{leaf.ExportCertificatePem()}\n{authority.ExportCertificatePem()}\n");
        using ServerTls server = Server(new ServerTlsSettings { ChainFiles = [file] });
        Assert.Equal("CN=leaf", server.Certificate.Subject);
    }

#pragma warning disable CA5359 // what the server does is the question here
    private static SslClientAuthenticationOptions Trusting(SslProtocols protocols)
        => new() { TargetHost = "x", EnabledSslProtocols = protocols, RemoteCertificateValidationCallback = static (_, _, _, _) => true };
#pragma warning restore CA5359
}
