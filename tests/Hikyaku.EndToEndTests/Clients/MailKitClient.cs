using System.Security.Cryptography.X509Certificates;
using Hikyaku.EndToEndTests.Programs;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Hikyaku.EndToEndTests.Clients;

internal sealed class MailKitClient : MailClient
{
    public override string Name => "MailKit";

    public override string? Program => null;

    public override Task<string> VersionAsync() => Task.FromResult($"MailKit {typeof(SmtpClient).Assembly.GetName().Version}");

    public override async Task<ProgramResult> SendAsync(Submission submission)
    {
        using X509Certificate2 authority = X509CertificateLoader.LoadCertificateFromFile(submission.CertificateAuthority);
        using UnchangedSmtpClient client = new()
        {
            CheckCertificateRevocation = false,
            Timeout = 30_000,
            LocalDomain = "client.example",
            ServerCertificateValidationCallback = (_, certificate, _, _) => IsSignedBy(authority, certificate),
        };
        try
        {
            SecureSocketOptions security = submission.Tls switch
            {
                TlsMode.None => SecureSocketOptions.None,
                TlsMode.StartTls => SecureSocketOptions.StartTls,
                _ => SecureSocketOptions.SslOnConnect,
            };
            await client.ConnectAsync("127.0.0.1", submission.Port, security);
            if (submission.User is not null) await client.AuthenticateAsync(submission.User, submission.Password!);
            using MemoryStream bytes = new(submission.Message);
            using MimeMessage message = await MimeMessage.LoadAsync(bytes);
            MailboxAddress[] recipients = [MailboxAddress.Parse(submission.Recipient)];
            string answer = await client.SendAsync(message, MailboxAddress.Parse(submission.Sender), recipients);
            await client.DisconnectAsync(quit: true);
            return new ProgramResult("MailKit", 0, answer, "");
        }
        catch (Exception refused) when (refused is SmtpCommandException or AuthenticationException or SmtpProtocolException or ServiceNotAuthenticatedException or NotSupportedException)
        {
            string code = refused is SmtpCommandException command ? $"{(int)command.StatusCode} " : "";
            return new ProgramResult("MailKit", 1, "", code + refused.Message);
        }
    }

    private static bool IsSignedBy(X509Certificate2 authority, X509Certificate? certificate)
    {
        if (certificate is not X509Certificate2 server) return false;
        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(server) && server.MatchesHostname("localhost");
    }
}
