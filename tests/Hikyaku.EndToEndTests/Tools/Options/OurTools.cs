using System.Diagnostics;
using System.Text;
using Hikyaku.PostfixTools;

namespace Hikyaku.EndToEndTests.Tools.Options;

/// <summary>Ours, in this process: the directory that Debian's see as /etc/postfix is theirs too, by its own name.</summary>
internal static class OurTools
{
    private const string Usual = "/etc/postfix";

    public static async Task<ToolAnswer> RunAsync(string directory, ToolCommand command)
    {
        using StringWriter output = new(), error = new();
        var console = new ToolConsole
        {
            CalledAs = command.Words[0],
            Input = new MemoryStream(Encoding.Latin1.GetBytes(command.Input)),
            Output = output,
            Error = error,
            IsErrorTerminal = true,
            Variable = static _ => null,
            ConfigurationDirectories = [directory],
            RunProcess = (process, cancellationToken) => RunAsync(process, output, cancellationToken),
        };
        string[] arguments = [.. command.Words.Skip(1).Select(w => InFolder(w, directory))];
        int code = await ToolList.RunAsync(command.Words[0], console, arguments, CancellationToken.None);
        return new ToolAnswer(code, Named(output), Named(error));

        string Named(StringWriter text) => text.ToString().Replace(directory + "/", "/etc/postfix/", StringComparison.Ordinal).Replace(directory, Usual, StringComparison.Ordinal);
    }

    /// <summary>This process stands elsewhere: <c>hash:virtual</c> is a name in the current directory.</summary>
    private static string InFolder(string word, string directory)
    {
        if (word.Contains(Usual, StringComparison.Ordinal)) return word.Replace(Usual, directory, StringComparison.Ordinal);
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        string name = word[(colon + 1)..];
        return name.Length > 0 && File.Exists(Path.Combine(directory, name)) ? $"{word[..(colon + 1)]}{directory}/{name}" : word;
    }

    private static async Task<int> RunAsync(ToolProcess process, StringWriter output, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(process.Program, process.Arguments) { RedirectStandardOutput = true };
        foreach ((string name, string value) in process.Variables) start.Environment[name] = value;
        using Process running = Process.Start(start)!;
        await output.WriteAsync(await running.StandardOutput.ReadToEndAsync(cancellationToken));
        await running.WaitForExitAsync(cancellationToken);
        return running.ExitCode;
    }
}
