using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Clients;

internal sealed class CurlClient : MailClient
{
    public override string Name => "curl";

    public override string Program => "curl";

    public override Task<string> VersionAsync() => FirstLineAsync("curl", "--version");

    public override Task<ProgramResult> SendAsync(Submission submission)
    {
        string scheme = submission.Tls == TlsMode.Wrapper ? "smtps" : "smtp";
        List<string> arguments =
        [
            "--silent", "--show-error", "--verbose", "--max-time", "30", "--noproxy", "*",
            "--url", $"{scheme}://localhost:{submission.Port}/client.example", "--ipv4", "--cacert", submission.CertificateAuthority,
            "--mail-from", submission.Sender, "--mail-rcpt", submission.Recipient, "--upload-file", WriteMessage(submission, "curl.eml"),
        ];
        if (submission.Tls == TlsMode.StartTls) arguments.Add("--ssl-reqd");
        if (submission.User is not null) arguments.AddRange(["--user", $"{submission.User}:{submission.Password}"]);
        return ProgramRunner.RunAsync(new ProgramCommand("curl", [.. arguments]));
    }
}
