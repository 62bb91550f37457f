using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Clients;

internal sealed class SwaksClient : MailClient
{
    public override string Name => "swaks";

    public override string Program => "swaks";

    public override Task<string> VersionAsync() => FirstLineAsync("swaks", "--version");

    public override Task<ProgramResult> SendAsync(Submission submission)
    {
        List<string> arguments =
        [
            "--server", "127.0.0.1", "--port", $"{submission.Port}", "--helo", "client.example",
            "--from", submission.Sender, "--to", submission.Recipient, "--no-data-fixup", "--data", "-",
        ];
        if (submission.Tls != TlsMode.None)
        {
            arguments.AddRange([submission.Tls == TlsMode.Wrapper ? "--tls-on-connect" : "--tls", "--tls-verify", "--tls-ca-path", submission.CertificateAuthority, "--tls-sni", "localhost"]);
        }
        if (submission.User is not null) arguments.AddRange(["--auth", "LOGIN", "--auth-user", submission.User, "--auth-password", submission.Password!]);
        // Without its own fix-ups swaks sends these bytes as they are, so the dots are stuffed and the end is written here.
        byte[] wire = [.. StuffDots(submission.Message), .. ".\r\n"u8];
        return ProgramRunner.RunAsync(new ProgramCommand("swaks", [.. arguments]) { Input = wire });
    }

    private static byte[] StuffDots(byte[] message)
    {
        string text = System.Text.Encoding.Latin1.GetString(message);
        return System.Text.Encoding.Latin1.GetBytes(text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal));
    }
}
