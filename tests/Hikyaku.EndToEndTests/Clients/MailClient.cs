using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Clients;

/// <summary>A real mail client. One class each; <see cref="MailClients"/> lists them.</summary>
internal abstract class MailClient
{
    public abstract string Name { get; }

    /// <summary>The program that must be there; null for a library of this process.</summary>
    public abstract string? Program { get; }

    public abstract Task<string> VersionAsync();

    /// <summary>Sends the message; a refusal is an exit code that is not 0, with the server's words in the output.</summary>
    public abstract Task<ProgramResult> SendAsync(Submission submission);

    public override string ToString() => Name;

    private protected static string WriteMessage(Submission submission, string name)
    {
        string path = Path.Combine(submission.WorkFolder, name);
        File.WriteAllBytes(path, submission.Message);
        return path;
    }

    private protected static byte[] WithUnixLineEnds(byte[] message)
    {
        string text = System.Text.Encoding.Latin1.GetString(message);
        return System.Text.Encoding.Latin1.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private protected static async Task<string> FirstLineAsync(string program, params string[] arguments)
    {
        ProgramResult result = await ProgramRunner.RunAsync(new ProgramCommand(program, arguments));
        return result.Text.Split('\n')[0].Trim();
    }
}
