using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Clients;

/// <summary>The npm package nodemailer (tests/tools/package.json), driven by tests/tools/send-nodemailer.js.</summary>
internal sealed class NodemailerClient : MailClient
{
    public override string Name => "nodemailer";

    public override string Program => "node";

    public override async Task<string> VersionAsync()
    {
        string package = await File.ReadAllTextAsync(Checkout.Tool("node_modules/nodemailer/package.json"));
        using System.Text.Json.JsonDocument parsed = System.Text.Json.JsonDocument.Parse(package);
        return $"nodemailer {parsed.RootElement.GetProperty("version").GetString()} on Node.js {await FirstLineAsync("node", "--version")}";
    }

    public override Task<ProgramResult> SendAsync(Submission submission) =>
        ProgramRunner.RunAsync(new ProgramCommand("node", [Checkout.Tool("send-nodemailer.js"), .. ScriptArguments.Of(submission)]) { Input = submission.Message });
}
