using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Clients;

/// <summary>Python's standard library, driven by tests/tools/send-smtplib.py.</summary>
internal sealed class SmtplibClient : MailClient
{
    public override string Name => "smtplib";

    public override string Program => "python3";

    public override Task<string> VersionAsync() => FirstLineAsync("python3", "--version");

    public override Task<ProgramResult> SendAsync(Submission submission) =>
        ProgramRunner.RunAsync(new ProgramCommand("python3", [Checkout.Tool("send-smtplib.py"), .. ScriptArguments.Of(submission)]) { Input = submission.Message });
}
