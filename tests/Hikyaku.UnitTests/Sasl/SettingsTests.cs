using System.Security.Authentication;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Sasl;
using Hikyaku.Sasl.Client;
using Hikyaku.Sasl.Server;
using Hikyaku.Tables;
using Hikyaku.Tls.Client;
using Hikyaku.Tls.Server;
using Xunit;

namespace Hikyaku.UnitTests.Sasl;

public sealed class SettingsTests
{
    private readonly List<Diagnostic> _found = [];

    [Theory]
    [InlineData("", "", null)]
    [InlineData("smtpd_sasl_type = hikyaku", "", null)]
    [InlineData("smtpd_sasl_type = cyrus", "", "HK1401")]
    [InlineData("smtpd_sasl_type = dovecot", "smtpd_sasl_type = dovecot is not supported yet: chapter 4 (auth and tls)", "HK1402")]
    [InlineData("smtpd_sasl_type = other", "unsupported SASL server implementation: other", "HK1402")]
    [InlineData("smtpd_sasl_security_options = noplaintext", "", "HK1404")]
    [InlineData("smtpd_sasl_security_options = noplain", "", "HK1403")]
    public void Server_Settings_SayWhatTheyCannotDo(string line, string cause, string? code)
    {
        using var tables = new TableSet();
        SaslServerSettings settings = SaslServerSettings.From(ParameterView.Parse($"smtpd_sasl_auth_enable = yes\n{line}\n"), tables, _found.Add);
        Assert.True(settings.IsEnabled);
        Assert.Equal(cause, settings.UnavailableCause);
        Assert.Equal(code, _found.Select(d => d.Code).FirstOrDefault());
        var server = new SaslServer(settings, new Hikyaku.Sasl.Store.CredentialStore("/nonexistent/users"));
        Assert.Equal(code == "HK1404" ? 0 : 2, server.OfferedMechanisms(isTls: true).Count);
    }

    [Fact]
    public void Client_Settings_DefaultsForbidPlainTextAndSaySo()
    {
        using var tables = new TableSet();
        SaslClientSettings settings = SaslClientSettings.From(ParameterView.Parse("smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = inline:{a=b:c}\n"), tables, _found.Add);
        Assert.True(settings.TlsSecurityOptions.HasFlag(SaslSecurityOptions.NoPlainText));
        Assert.Equal("HK1404", Assert.Single(_found).Code);
        settings = SaslClientSettings.From(ParameterView.Parse("smtp_sasl_auth_enable = yes\nsmtp_sasl_tls_security_options = noanonymous\n"), tables, _found.Add);
        Assert.Equal(SaslSecurityOptions.NoAnonymous, settings.VerifiedSecurityOptions);
        Assert.Single(_found);
        Assert.False(SaslClientSettings.From(ParameterView.Parse(""), tables, _found.Add).IsEnabled);
    }

    [Fact]
    public void Tls_Settings_ReadTheirRows()
    {
        using var tables = new TableSet();
        var view = ParameterView.Parse("""
            smtpd_tls_cert_file = /c.pem
            smtpd_tls_mandatory_protocols = >=TLSv1.3
            smtp_tls_security_level = verify
            smtp_tls_verify_cert_match = nexthop:.example
            """);
        ServerTlsSettings server = ServerTlsSettings.From(view, isMandatory: true, _found.Add);
        Assert.Equal(("/c.pem", "/c.pem", SslProtocols.Tls13), (server.CertificateFile, server.KeyFile, server.Protocols));
        ClientTlsSettings client = ClientTlsSettings.From(view, tables, _found.Add);
        Assert.Equal(ClientTlsLevel.Verify, client.Default.Level);
        Assert.Equal(["nexthop", ".example"], client.Default.Match);
        Assert.Empty(_found);

        Assert.Contains("chapter 8", ClientTlsSettings.From(ParameterView.Parse("smtp_tls_security_level = dane"), tables, _found.Add).Default.Fault, StringComparison.Ordinal);
        Assert.Equal(ClientTlsLevel.None, ClientTlsSettings.From(ParameterView.Parse(""), tables, _found.Add).Default.Level);
        Assert.Equal(ClientTlsLevel.Verify, ClientTlsSettings.From(ParameterView.Parse("smtp_enforce_tls = yes"), tables, _found.Add).Default.Level);
        Assert.Equal(ClientTlsLevel.Encrypt, ClientTlsSettings.From(ParameterView.Parse("smtp_enforce_tls = yes\nsmtp_tls_enforce_peername = no"), tables, _found.Add).Default.Level);
        Assert.Equal(ClientTlsLevel.May, ClientTlsSettings.From(ParameterView.Parse("smtp_use_tls = yes"), tables, _found.Add).Default.Level);
        Assert.Equal(["HK1303"], _found.Select(d => d.Code));
    }
}
