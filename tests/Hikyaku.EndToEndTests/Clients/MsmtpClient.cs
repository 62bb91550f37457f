using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Clients;

internal sealed class MsmtpClient : MailClient
{
    public override string Name => "msmtp";

    public override string Program => "msmtp";

    public override Task<string> VersionAsync() => FirstLineAsync("msmtp", "--version");

    public override Task<ProgramResult> SendAsync(Submission submission)
    {
        List<string> arguments =
        [
            "--file=/dev/null", "--host=localhost", $"--port={submission.Port}", $"--from={submission.Sender}", "--timeout=30", "--debug",
            "--domain=client.example", "--set-date-header=off", "--set-msgid-header=off", "--set-from-header=off",
        ];
        if (submission.Tls == TlsMode.None) arguments.Add("--tls=off");
        else arguments.AddRange(["--tls=on", $"--tls-starttls={(submission.Tls == TlsMode.StartTls ? "on" : "off")}", $"--tls-trust-file={submission.CertificateAuthority}"]);
        if (submission.User is null) arguments.Add("--auth=off");
        else arguments.AddRange(["--auth=plain", $"--user={submission.User}", $"--passwordeval=echo {submission.Password}"]);
        arguments.AddRange(["--", submission.Recipient]);
        return ProgramRunner.RunAsync(new ProgramCommand("msmtp", [.. arguments]) { Input = WithUnixLineEnds(submission.Message) });
    }
}
